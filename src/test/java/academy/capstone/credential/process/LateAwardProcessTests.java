package academy.capstone.credential.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.CredentialCounts;
import academy.capstone.credential.Credentials;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after the director's signature. */
@CapstoneTest
class LateAwardProcessTests {

    private static final String SIGN = "UserTask_SignCredentials";
    private static final String REVISE = "UserTask_ReviseAwards";
    private static final String DIRECTOR = "director.bdt";
    private static final Map<String, Object> SIGNED = Map.of("signatureDecision", "sign");

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    Credentials credentials;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    private CertificationFixture fixture;
    private String code;
    private long ann;
    private long below;
    private long absent;

    @BeforeEach
    void deliverTraining() {
        fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        ann = fixture.graduate(code, "Ann Able");
        below = fixture.participant(code, "Below Passmark", "60", 5, true);
        absent = fixture.participant(code, "Often Absent", "12", 3, true);
    }

    @Test
    void opensCertificationAgainForOneWhoIsEligibleAfterAll() {
        certify();
        List<String> first = fixture.credentials(code);

        correct(below, "90", 5);

        assertThat(walk.open(code, SIGN))
                .singleElement()
                .satisfies(task -> assertThat(task.getAssignee()).isEqualTo(DIRECTOR));
        assertThat(count("request-signature")).isEqualTo(2);
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 1, 1));
        signAndRelease();

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(2, 0, 0, 0, 0, 0, 1));
        assertThat(fixture.credentials(code)).hasSize(2).containsAll(first);
        assertThat(count("deliver-credentials")).isEqualTo(2);
        assertThat(count("explain-awards")).isEqualTo(2);
        assertThat(walk.instance(code, "certification")).isNull();
        assertThat(words("ReconsiderAward")).containsExactly("late-award");
    }

    @Test
    void opensCertificationWhereNobodyHadEarnedACredentialBefore() {
        jdbc.sql("update participant_result set grade = 3 where participant_id = ?")
                .param(ann)
                .update();
        fixture.startCertification(code);
        walk.runDueJobs(code);
        assertThat(walk.instance(code, "certification")).isNull();

        correct(ann, "84.5", 5);
        signAndRelease();

        assertThat(credentials.counts(code).valid()).isEqualTo(1);
        assertThat(count("explain-awards")).isEqualTo(3);
    }

    @Test
    void letsALateAwardJoinTheOneThatWaits() {
        certify();

        correct(below, "90", 5);
        correct(absent, "95", 5);

        assertThat(walk.open(code, SIGN)).hasSize(1);
        signAndRelease();
        assertThat(credentials.counts(code).valid()).isEqualTo(3);
        assertThat(count("deliver-credentials")).isEqualTo(3);
    }

    @Test
    void decidesOnlyTheLateAwardAnewWhenTheDirectorReturnsIt() {
        certify();
        correct(below, "90", 5);

        walk.complete(code, SIGN, DIRECTOR, Map.of("signatureDecision", "return", "comment", "Is the grade right?"));
        walk.complete(code, REVISE, "academy", Map.of("comment", "It is."));
        assertThat(count("request-signature")).isEqualTo(3);
        signAndRelease();

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(2, 0, 0, 0, 0, 0, 1));
        assertThat(count("explain-awards")).isEqualTo(2);
    }

    @Test
    void endsByReturnWhenNoLateAwardIsLeft() {
        certify();
        correct(below, "90", 5);
        correct(below, "61", 5);

        assertThatThrownBy(() -> walk.complete(code, SIGN, DIRECTOR, SIGNED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Please return the list");
        walk.complete(code, SIGN, DIRECTOR, Map.of("signatureDecision", "return", "comment", "Nobody is left."));
        walk.complete(code, REVISE, "academy", Map.of("comment", "The grade stays as it was."));
        walk.runDueJobs(code);

        assertThat(walk.instance(code, "certification")).isNull();
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 2));
        assertThat(count("explain-awards")).isEqualTo(2);
        correct(below, "90", 5);
        assertThat(walk.open(code, SIGN)).hasSize(1);
    }

    @Test
    void issuesNothingThatWasSignedOnWrongResults() {
        fixture.startCertification(code);
        walk.complete(code, SIGN, DIRECTOR, SIGNED);

        correct(ann, "20", 5);
        correct(below, "90", 5);
        walk.runDueJobs(code);

        assertThat(fixture.credentials(code)).isEmpty();
        assertThat(count("explain-awards")).isEqualTo(2);
        signAndRelease();
        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 2));
        assertThat(count("deliver-credentials")).isEqualTo(1);
    }

    @Test
    void bringsTheGradeThatIsRightNowToTheSignature() {
        fixture.startCertification(code);
        correct(ann, "91.25", 5);
        signAndRelease();

        assertThat(jdbc.sql("select facts from credential where training_code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .contains("91.25");
    }

    @Test
    void opensOneProcessForTwoCorrectionsAtOnce() throws Exception {
        certify();

        together(
                () -> {
                    correct(below, "90", 5);
                    return true;
                },
                () -> {
                    correct(absent, "95", 5);
                    return true;
                });

        assertThat(walk.open(code, SIGN)).hasSize(1);
        signAndRelease();
        assertThat(credentials.counts(code).valid()).isEqualTo(3);
        assertThat(count("deliver-credentials")).isEqualTo(3);
    }

    @Test
    void losesNothingThatIsCorrectedWhileTheDirectorSigns() throws Exception {
        certify();
        correct(below, "90", 5);

        together(
                () -> {
                    walk.complete(code, SIGN, DIRECTOR, SIGNED);
                    return true;
                },
                () -> {
                    correct(absent, "95", 5);
                    return true;
                });
        walk.runDueJobs(code);
        if (walk.isOpen(code, SIGN)) {
            signAndRelease();
        }

        assertThat(credentials.counts(code).valid()).isEqualTo(3);
        assertThat(count("deliver-credentials")).isEqualTo(3);
    }

    private void certify() {
        fixture.startCertification(code);
        signAndRelease();
        assertThat(walk.instance(code, "certification")).isNull();
    }

    private void signAndRelease() {
        walk.complete(code, SIGN, DIRECTOR, SIGNED);
        walk.runDueJobs(code);
    }

    private void correct(long participant, String grade, int sessions) {
        jdbc.sql("update participant_result set grade = ?, sessions = ? where participant_id = ?")
                .params(new BigDecimal(grade), sessions, participant)
                .update();
        application.publishEvent(new ResultsCorrected(code, participant, Set.of("instructor", "coordinator")));
    }

    private static void together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        start.await();
                        return one.call();
                    },
                    () -> {
                        start.await();
                        return other.call();
                    });
            for (Future<Boolean> done : people.invokeAll(both)) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private long count(String purpose) {
        return fixture.purposes(code).stream().filter(purpose::equals).count();
    }

    private List<String> words(String task) {
        return trainings.decisions(code).stream()
                .filter(each -> each.task().equals(task))
                .map(Decision::word)
                .toList();
    }
}
