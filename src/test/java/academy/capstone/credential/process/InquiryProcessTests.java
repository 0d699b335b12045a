package academy.capstone.credential.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.CredentialCounts;
import academy.capstone.credential.Credentials;
import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.Overrides;
import academy.capstone.delivery.application.IntegrityCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is cleared, or is right in the end, still gets the certificate from the director's hand. */
@CapstoneTest
class InquiryProcessTests {

    private static final String SIGN = "UserTask_SignCredentials";
    private static final String DIRECTOR = "director.bdt";
    private static final Map<String, Object> SIGNED = Map.of("signatureDecision", "sign");

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    Credentials credentials;

    @Autowired
    IntegrityCases cases;

    @Autowired
    AwardAppeals appeals;

    @Autowired
    Overrides overrides;

    private CertificationFixture fixture;
    private String code;
    private long ann;
    private long suspect;

    @BeforeEach
    void deliverTraining() {
        fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        ann = fixture.graduate(code, "Ann Able");
        suspect = fixture.graduate(code, "Under Suspicion");
    }

    @Test
    void certifiesLateWhoWasOnHoldWhenTheOthersWereSigned() {
        fixture.startCertification(code);
        long number = cases.open(code, "academy", suspect, "The same answers as somebody else");
        sign();
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 1));
        assertThat(walk.instance(code, "certification")).isNull();

        cases.close(code, "designer", number, "unfounded", "Both used the handout");

        assertThat(walk.open(code, SIGN)).hasSize(1);
        sign();
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(2, 0, 0, 0, 0, 0, 0));
        assertThat(mails("deliver-credentials")).hasSize(2);
    }

    @Test
    void voidsASignatureThatHasIssuedNothingYet() {
        fixture.startCertification(code);
        walk.complete(code, SIGN, DIRECTOR, SIGNED);
        long number = cases.open(code, "academy", suspect, "The same answers as somebody else");
        walk.runDueJobs(code);
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 1));
        assertThat(walk.instance(code, "certification")).isNull();

        cases.close(code, "designer", number, "unfounded", "Both used the handout");
        sign();

        assertThat(credentials.counts(code).valid()).isEqualTo(2);
    }

    @Test
    void bringsNobodyToTheDirectorWhoseCaseIsFounded() {
        fixture.startCertification(code);
        sign();
        assertThat(credentials.counts(code).valid()).isEqualTo(2);

        long number = cases.open(code, "academy", suspect, "The same answers as somebody else");
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 1, 0, 0, 0, 0));
        cases.close(code, "designer", number, "founded", "The answers were bought");
        walk.runDueJobs(code);

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 1, 0, 0, 1));
        assertThat(walk.isOpen(code, SIGN)).isFalse();
        assertThat(mails("explain-awards")).isEmpty();
        assertThat(mails("inform-credential-revocation")).hasSize(1);
    }

    @Test
    void certifiesWhoseAppealTwoPeopleUphold() {
        long absent = fixture.participant(code, "Often Absent", "95", 3, true);
        fixture.startCertification(code);
        sign();
        appeals.file(absent, "I was there on the second day");
        long appeal = appeals.own(absent).appeals().get(0).id();
        appeals.uphold(code, appeal, "academy", "certificate", "The list was incomplete");
        overrides.decide(code, overrides.of(code).get(0).id(), "designer", true);

        sign();

        assertThat(credentials.counts(code).certificates()).isEqualTo(3);
        assertThat(mails("award-appeal-upheld")).hasSize(1);
        assertThat(appeals.own(absent).until()).isEmpty();
        assertThat(appeals.own(ann).until()).isEmpty();
    }

    private void sign() {
        walk.complete(code, SIGN, DIRECTOR, SIGNED);
        walk.runDueJobs(code);
    }

    private List<String> mails(String purpose) {
        return fixture.purposes(code).stream().filter(purpose::equals).toList();
    }
}
