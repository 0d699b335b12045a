package academy.capstone.credential.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.CredentialCounts;
import academy.capstone.credential.Credentials;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CapstoneTest
class CertificationProcessTests {

    private static final String SIGN = "UserTask_SignCredentials";
    private static final String REVISE = "UserTask_ReviseAwards";

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    Credentials credentials;

    @Autowired
    Trainings trainings;

    private CertificationFixture fixture;
    private String code;

    @BeforeEach
    void deliverTraining() {
        fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
    }

    @Test
    void issuesOneCredentialToEachWhoEarnedItOnceTheDirectorSigns() {
        fixture.graduate(code, "Ann Able");
        fixture.graduate(code, "فاطمة الزهراء");
        fixture.participant(code, "Below Passmark", "69.99", 5, true);
        fixture.participant(code, "Often Absent", "95", 3, true);
        fixture.participant(code, "Not Confirmed", "95", 5, false);

        fixture.startCertification(code);

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(0, 0, 0, 0, 0, 2, 3));
        assertThat(fixture.purposes(code)).contains("request-signature");
        Task task = walk.task(code, SIGN, "director.bdt");
        assertThat(task.getAssignee()).isEqualTo("director.bdt");

        walk.complete(code, SIGN, "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(2, 0, 0, 0, 0, 0, 3));
        assertThat(fixture.credentials(code)).hasSize(2);
        assertThat(fixture.purposes(code))
                .filteredOn("deliver-credentials"::equals)
                .hasSize(2);
        assertThat(walk.instance(code, "certification")).isNull();
    }

    @Test
    void endsWhenNobodyEarnedACredential() {
        fixture.participant(code, "Below Passmark", "12", 5, true);

        fixture.startCertification(code);
        walk.runDueJobs(code);

        assertThat(walk.instance(code, "certification")).isNull();
        assertThat(walk.isOpen(code, SIGN)).isFalse();
        assertThat(fixture.purposes(code)).contains("explain-awards");
    }

    @Test
    void decidesAnewWhatTheDirectorReturns() {
        long participant = fixture.participant(code, "Misspelt Nmae", "90", 5, true);
        fixture.startCertification(code);

        walk.complete(
                code, SIGN, "director.bdt", Map.of("signatureDecision", "return", "comment", "One name is misspelt."));

        assertThat(fixture.purposes(code)).contains("return-awards");
        fixture.rename(participant, "Correctly Spelt");
        walk.complete(code, REVISE, "academy", Map.of("comment", "Name mended."));
        walk.complete(code, SIGN, "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 0));
        assertThat(trainings.decisions(code))
                .filteredOn(each -> List.of(SIGN, REVISE).contains(each.task()))
                .extracting(Decision::word)
                .containsExactly("return", "revised", "sign");
        assertThat(fixture.purposes(code))
                .filteredOn("request-signature"::equals)
                .hasSize(2);
    }

    @Test
    void keepsTheRuleThatDecided() {
        fixture.participant(code, "Below Passmark", "69.99", 5, true);
        fixture.startCertification(code);

        assertThat(trainings.decisions(code))
                .filteredOn(each -> each.task().equals("BusinessRuleTask_AwardCredentials"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.word()).isEqualTo("none");
                    assertThat(each.comment()).isEqualTo("1 × none: The grade is below the pass mark.");
                    assertThat(each.rule())
                            .hasValueSatisfying(rule -> assertThat(rule).startsWith("award-credential"));
                });
    }

    @Test
    void refusesToReturnAwardsWithoutAComment() {
        fixture.graduate(code, "Ann Able");
        fixture.startCertification(code);

        assertThatThrownBy(() -> walk.complete(code, SIGN, "director.bdt", Map.of("signatureDecision", "return")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Please say in the comment what is to be corrected.");
        assertThat(walk.isOpen(code, SIGN)).isTrue();
    }

    @Test
    void refusesTheSignatureOfOthersThanTheDirector() {
        fixture.graduate(code, "Ann Able");
        fixture.startCertification(code);

        Task task = walk.open(code, SIGN).get(0);
        assertThatThrownBy(() -> walk.as("director.br", () -> {
                    application
                            .getBean(FormService.class)
                            .submitTaskForm(task.getId(), Map.of("signatureDecision", "sign"));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(credentials.counts(code).waiting()).isEqualTo(1);
    }

    @Test
    void withholdsWhatCannotBePrinted() {
        fixture.graduate(code, "สมชาย ใจดี");
        fixture.graduate(code, "Emoji \uD83D\uDE00 Lover");
        fixture.startCertification(code);
        walk.complete(code, SIGN, "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);

        assertThat(credentials.counts(code)).isEqualTo(new CredentialCounts(1, 0, 0, 0, 0, 0, 1));
    }
}
