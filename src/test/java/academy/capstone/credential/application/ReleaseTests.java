package academy.capstone.credential.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.Inquiries;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.application.IntegrityCases;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CapstoneTest
class ReleaseTests {

    private static final CredentialSettings SETTINGS = new CredentialSettings(
            "https://academy.example.org/", "Academy", List.of("en"), true, 3, Duration.ofMinutes(1), 1, 10);

    @Autowired
    ApplicationContext application;

    @Autowired
    Trainings trainings;

    @Autowired
    People people;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardRepository awards;

    @Autowired
    CredentialRepository credentials;

    @Autowired
    CredentialBook book;

    @Autowired
    CredentialDelivery delivery;

    @Autowired
    CredentialSigner signer;

    @Autowired
    Participants participants;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Reconsideration reconsideration;

    @Autowired
    IntegrityCases cases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CertificationFixture fixture;
    private String code;

    @BeforeEach
    void deliverTraining() {
        fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
    }

    @Test
    void goesOnWhereItWasStopped() {
        sign(8);
        Release stopped = release(new StubPrinter(
                facts -> {
                    throw new Error("The power fails");
                },
                5));

        assertThatThrownBy(() -> stopped.release(code)).hasRootCauseMessage("The power fails");
        List<String> first = fixture.credentials(code);
        assertThat(first).hasSize(3);

        release(new StubPrinter()).release(code);
        assertThat(fixture.credentials(code)).hasSize(8).containsAll(first);
        assertThat(holders()).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void keepsThePlaceInTheStatusListWithEachCredentialWhateverBecomesOfTheJob() {
        sign(4);
        TransactionTemplate job = new TransactionTemplate(transactions);
        job.executeWithoutResult(status -> {
            release(new StubPrinter()).release(code);
            status.setRollbackOnly();
        });

        assertThat(fixture.credentials(code)).hasSize(4);
        assertThat(jdbc.sql("select credential_id from credential_status where credential_id in (:ids)")
                        .param("ids", fixture.credentials(code))
                        .query(String.class)
                        .list())
                .hasSize(4);
    }

    @Test
    void issuesNothingToWhoeverComesUnderInquiryWhileTheDocumentIsPrinted() {
        sign(3);
        long suspect = participants.enrolled(code, 0, 1).get(0).id();
        AtomicBoolean opened = new AtomicBoolean();
        Release release = release(new StubPrinter(
                facts -> {
                    if (!opened.getAndSet(true)) {
                        cases.open(code, "academy", suspect, "The same sentences as somebody else");
                    }
                },
                1));

        release.release(code);

        assertThat(holders()).hasSize(2).doesNotContain(suspect);
        assertThat(awards.countSigned(code)).isZero();
        assertThat(jdbc.sql("select result from award where participant_id = ? and state <> 'replaced'")
                        .param(suspect)
                        .query(String.class)
                        .single())
                .isEqualTo("on-hold");
    }

    @Test
    void leavesNothingValidOfThoseWhoComeUnderInquiryWhileTheirCredentialsAreIssued() throws Exception {
        sign(24);
        List<Long> suspects = participants.enrolled(code, 0, 24).stream()
                .map(Participant::id)
                .filter(id -> id % 2 == 0)
                .toList();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> issuing = other.submit(() -> release(new StubPrinter()).release(code));
            suspects.forEach(suspect -> cases.open(code, "academy", suspect, "The same sentences as somebody else"));
            issuing.get();
        } finally {
            other.shutdown();
        }

        assertThat(awards.countSigned(code)).isZero();
        assertThat(jdbc.sql("select participant_id from credential where training_code = ? and state = 'valid'")
                        .param(code)
                        .query(Long.class)
                        .list())
                .hasSize(24 - suspects.size())
                .doesNotContainAnyElementsOf(suspects);
    }

    @Test
    void issuesNothingTwiceWhenItIsRepeated() {
        sign(4);
        Release release = release(new StubPrinter());
        release.release(code);
        List<String> first = fixture.credentials(code);

        release.release(code);
        // Even if the mark of the award were lost, the participant keeps the one credential.
        jdbc.sql("update award set state = 'signed' where training_code = ?")
                .param(code)
                .update();
        release.release(code);

        assertThat(fixture.credentials(code)).isEqualTo(first);
    }

    @Test
    void allowsOneFirstCredentialPerParticipantInTheTableItself() {
        sign(1);
        release(new StubPrinter()).release(code);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into credential (id, training_code, participant_id, generation, kind, holder, facts,
                                    facts_sha256, pdf_sha256, issued_at, issued_by, state, state_since)
                                select 'ffffffffffffffffffffffffffffffff', training_code, participant_id, generation, kind,
                                    holder, facts, facts_sha256, pdf_sha256, issued_at, issued_by, state, state_since
                                from credential where training_code = ?
                                """).param(code).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void doesNoHarmWhenAnotherNodeDoesTheSame() throws Exception {
        sign(40);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> node = () -> {
                release(new StubPrinter()).release(code);
                return delivery.deliver(code);
            };
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(awards.countSigned(code)).isZero();
        assertThat(holders()).doesNotHaveDuplicates().hasSize(40);
        assertThat(fixture.purposes(code))
                .filteredOn("deliver-credentials"::equals)
                .hasSize(40);
    }

    @Test
    void issuesAChunkPerSliceWhenSlicesAreShort() {
        sign(8);
        CredentialSettings oneChunk = new CredentialSettings(
                "https://academy.example.org/", "Academy", List.of("en"), true, 3, Duration.ZERO, 1, 10);
        Release release = release(new StubPrinter(), oneChunk);

        release.release(code);
        assertThat(fixture.credentials(code)).hasSize(3);
        assertThat(delivery.deliver(code)).isFalse();
        assertThat(book.progress(code)).hasValueSatisfying(progress -> {
            assertThat(progress.issued()).isEqualTo(3);
            assertThat(progress.toIssue()).isEqualTo(5);
            assertThat(progress.since()).isBeforeOrEqualTo(clock.instant());
        });
        release.release(code);
        release.release(code);

        assertThat(fixture.credentials(code)).hasSize(8);
        assertThat(delivery.deliver(code)).isTrue();
    }

    @Test
    void parksADocumentThatBreaksThePrinterAndGoesOn() {
        sign(4);
        release(new StubPrinter(
                        facts -> {
                            throw new IllegalArgumentException("A glyph of no font");
                        },
                        2))
                .release(code);

        assertThat(fixture.credentials(code)).hasSize(3);
        assertThat(awards.withheld(code, 10))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).startsWith("The document cannot be made."));
    }

    @Test
    void tellsThoseWithoutACredentialWhyAndOnce() {
        fixture.participant(code, "Below Passmark", "69.99", 5, true);
        sign(1);
        assertThat(delivery.deliver(code)).isFalse();
        assertThat(fixture.purposes(code)).doesNotContain("explain-awards");
        release(new StubPrinter()).release(code);

        assertThat(delivery.deliver(code)).isTrue();
        delivery.deliver(code);

        assertThat(jdbc.sql("select body from notice where training_code = ? and purpose = 'explain-awards'")
                        .param(code)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("The grade is below the pass mark."));
        assertThat(jdbc.sql("select link from notice where training_code = ? and purpose = 'explain-awards'")
                        .param(code)
                        .query(String.class)
                        .single())
                .as("where the facts stand and can be disputed")
                .matches(".*/participants/[A-Za-z0-9_-]{32}");
    }

    @Test
    void withholdsWhatCannotBePrintedAndGoesOn() {
        sign(4);
        Release release = release(new StubPrinter(
                facts -> {
                    throw new UnprintableException("Too long.");
                },
                2));
        release.release(code);

        assertThat(fixture.credentials(code)).hasSize(3);
        assertThat(awards.withheld(code, 10))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("Too long."));
    }

    @Test
    void freezesTheFactsAndTheHashOfTheDocument() {
        sign(1);
        release(new StubPrinter()).release(code);
        String id = fixture.credentials(code).get(0);

        var credential = credentials.find(new CredentialId(id)).orElseThrow();
        assertThat(credential.facts().verification()).isEqualTo("https://academy.example.org/verify/" + id);
        assertThat(credential.facts().signatory()).isEqualTo(people.nameOf("director.bdt"));
        assertThat(credential.facts().office()).isEqualTo("Director, Telecommunication Development Bureau");
        assertThat(credential.facts().grade()).isEqualByComparingTo("84.5");
        byte[] pdf = credentials.document(credential.id()).orElseThrow();
        assertThat(new String(pdf, StandardCharsets.UTF_8)).isEqualTo("printed " + id);
        assertThat(credential.pdfSha256()).isEqualTo(FactsJson.sha256(pdf));
    }

    @Test
    void tellsEveryHolderOnce() {
        sign(7);
        release(new StubPrinter()).release(code);

        delivery.deliver(code);
        delivery.deliver(code);

        assertThat(fixture.purposes(code)).containsOnlyOnceElementsOf(List.of("confirm-proposal"));
        assertThat(jdbc.sql("select link from notice where training_code = ? and purpose = 'deliver-credentials'")
                        .param(code)
                        .query(String.class)
                        .list())
                .hasSize(7)
                .containsExactlyInAnyOrderElementsOf(fixture.credentials(code).stream()
                        .map(id -> "/verify/" + id)
                        .toList());
    }

    private void sign(int graduates) {
        for (int number = 0; number < graduates; number++) {
            fixture.graduate(code, "Graduate " + number);
        }
        assertThat(awarding.award(code, "BusinessRuleTask_AwardCredentials")).isEqualTo(Awards.SOME);
        assertThat(awards.sign(code, "director.bdt", Optional.empty(), clock.instant()))
                .isEqualTo(graduates);
    }

    private List<Long> holders() {
        return jdbc.sql("select participant_id from credential where training_code = ?")
                .param(code)
                .query(Long.class)
                .list();
    }

    private Release release(CredentialPrinter printer) {
        return release(printer, SETTINGS);
    }

    private Release release(CredentialPrinter printer, CredentialSettings settings) {
        PrintShop shop =
                new PrintShop(new CredentialFactory(people, printer, signer, participants, settings, clock), settings);
        return new Release(
                trainings, shop, awards, credentials, inquiries, reconsideration, settings, clock, transactions);
    }
}
