package academy.capstone.signoff.process;

import static academy.capstone.signoff.SignOffFixture.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.signoff.SignOffFixture;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskHeir;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class SubstituteTests {

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    List<DutyRule> duties;

    @Autowired
    List<TaskHeir> heirs;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from absence where person like 'director%' or person = 'deputy'")
                .update();
    }

    @Test
    void takeOverWhenAnAbsenceBeginsAndGiveBackWhenItEnds() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        away("director.bdt", "director.tsb");

        assertThat(objection(code, "director.bdt"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("You are absent until", "Director TSB acts for you"));
        assertThat(objection(code, "director.tsb")).isEmpty();
        assertThat(handOver(code)).contains("director.tsb");

        everybodyIsBack();
        assertThat(objection(code, "director.tsb"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("that of Director BDT"));
        assertThat(handOver(code)).contains("director.bdt");
        SignOffFixture.decide(walk, code, "director.bdt", "approve", "");

        assertThat(signature(code).onBehalfOf()).isEmpty();
    }

    @Test
    void areNamedTogetherWithTheAbsent() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        away("director.bdt", "director.tsb");
        handOver(code);
        SignOffFixture.decide(walk, code, "director.tsb", "approve", "Fine.");

        assertThat(signature(code).person()).contains("director.tsb");
        assertThat(signature(code).onBehalfOf()).contains("director.bdt");
        assertThat(jdbc.sql(
                                "select body from notice where training_code = :code and purpose = 'inform-sign-off-result'")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .contains("Director TSB for Director BDT", "approved", "Fine.", "academy team");
    }

    @Test
    void aloneMaySign() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});

        for (String other : List.of("director.tsb", "deputy", "chair", "admin")) {
            assertThat(objection(code, other)).isPresent();
            tasks.setAssignee(walk.task(code, SIGN_OFF, "director.bdt").getId(), other);
            assertThatThrownBy(() -> SignOffFixture.decide(walk, code, other, "approve", ""))
                    .isInstanceOf(Refusal.class);
            tasks.setAssignee(walk.task(code, SIGN_OFF, other).getId(), "director.bdt");
        }
    }

    @Test
    void arePassedOverWhenTheyReviewedTheTraining() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        String reviewer = jdbc.sql("select person from review where training_code = :code and kind = 'content'")
                .param("code", code)
                .query(String.class)
                .list()
                .get(0);
        away("director.bdt", reviewer);

        assertThat(handOver(code)).contains("deputy");
        assertThat(objection(code, reviewer)).isPresent();
        SignOffFixture.decide(walk, code, "deputy", "approve", "");

        assertThat(signature(code).onBehalfOf()).contains("director.bdt");
    }

    @Test
    void leaveTheSignatureWithItsOwnerWhenNobodyCanAct() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        away("director.bdt", "deputy");
        away("deputy", "director.bdt");

        assertThat(objection(code, "director.bdt")).isEmpty();
        assertThat(handOver(code)).isEmpty();
    }

    @Test
    void giveWayToSeniorManagementWhenTheDirectorHasLeft() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        identity.deleteMembership("director.bdt", "directors");
        try {
            assertThat(objection(code, "director.bdt")).isPresent();
            assertThat(handOver(code)).contains("deputy");
            SignOffFixture.decide(walk, code, "deputy", "approve", "");

            assertThat(signature(code).onBehalfOf()).isEmpty();
            assertThat(trainings.facts(code).approvedVersion()).isPresent();
        } finally {
            identity.createMembership("director.bdt", "directors");
        }
    }

    @Test
    void areRemindedWithTheAbsentAndTheDeputyIsTold() {
        String code = SignOffFixture.toSignOff(walk, SignOffFixture::withFee);
        away("director.bdt", "director.tsb");
        handOver(code);
        clock.moveBy(Duration.ofDays(30));
        walk.runDueJobs(code);

        assertThat(recipients(code, "remind-signatory")).containsExactly("director.tsb");
        assertThat(recipients(code, "inform-absent-signatory")).containsExactly("director.bdt");
        assertThat(recipients(code, "escalate-sign-off")).containsExactly("deputy");
        assertThat(walk.open(code, SIGN_OFF)).hasSize(1);

        SignOffFixture.decide(walk, code, "director.tsb", "approve", "Mind the fee.");
        assertThat(jdbc.sql("select body from notice where training_code = :code and recipient = 'deputy'"
                                + " and purpose = 'request-sign-off'")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .contains("Director TSB for Director BDT approved: Mind the fee.");
        clock.moveBy(Duration.ofDays(30));
        walk.runDueJobs(code);

        assertThat(recipients(code, "escalate-sign-off")).containsExactlyInAnyOrder("deputy", "chair", "secretariat");
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
        assertThat(trainings.facts(code).approvedVersion()).isEmpty();
    }

    private void away(String person, String substitute) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("insert into absence (person, first_day, last_day, substitute) values (:who, :first, :last, :by)")
                .param("who", person)
                .param("first", today.minusDays(1))
                .param("last", today.plusDays(90))
                .param("by", substitute)
                .update();
    }

    private Optional<String> objection(String code, String person) {
        return duties.stream()
                .flatMap(rule -> rule.objection(new Duty(person, SIGN_OFF, code)).stream())
                .findFirst();
    }

    /** As the sweep of the handovers does it. */
    private Optional<String> handOver(String code) {
        OpenTask task = openTasks.of(code).stream()
                .filter(each -> each.key().equals(SIGN_OFF))
                .findFirst()
                .orElseThrow();
        Optional<String> heir = heirs.stream()
                .filter(each -> each.serves(SIGN_OFF))
                .findFirst()
                .orElseThrow()
                .heir(task);
        heir.ifPresent(person -> tasks.setAssignee(task.id(), person));
        return heir;
    }

    private Decision signature(String code) {
        return trainings.decisions(code).stream()
                .filter(each -> each.task().equals(SIGN_OFF))
                .findFirst()
                .orElseThrow();
    }

    private List<String> recipients(String code, String purpose) {
        return jdbc.sql("select recipient from notice where training_code = :code and purpose = :purpose")
                .param("code", code)
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }
}
