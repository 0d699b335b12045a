package academy.capstone.training.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.training.CourseFixture;
import academy.capstone.training.OutlineFixture;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.application.OutlineEditing.Saved;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.StageRecorder;
import academy.capstone.workflow.SubmittedFields;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class CourseFileTests {

    @Autowired
    Proposals proposals;

    @Autowired
    OutlineEditing editing;

    @Autowired
    Trainings trainings;

    @Autowired
    StageRecorder stages;

    @Autowired
    Duties duties;

    @Autowired
    Visibility visibility;

    @Autowired
    Clock clock;

    @Test
    void opensOneCourseFileForEachProposal() {
        String proposal = propose();

        String code = proposals.register(proposal);

        assertThat(code).matches("\\d\\dFF\\d{5,}AFR-E");
        assertThat(proposals.register(proposal)).isEqualTo(code);
        assertThat(trainings.facts(code).stage()).isEqualTo(Stage.INTAKE);
        assertThat(trainings.currentOutline(code).number()).isEqualTo(1);
    }

    @Test
    void givesNoCodeTwiceAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> codes = new ArrayList<>();
            for (int index = 0; index < 20; index++) {
                String proposal = propose();
                codes.add(threads.submit(() -> proposals.register(proposal)));
            }
            HashSet<String> different = new HashSet<>();
            for (Future<String> code : codes) {
                different.add(code.get());
            }
            assertThat(different).hasSize(20);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void savesUnfinishedOutlinesAndTellsWhatTheyLack() {
        String code = training();

        Saved saved = save(code, "{\"title\":\"<b>مرحبا 🛰</b>\",\"totalHours\":-1,\"start\":\"soon\"}", true);

        assertThat(saved.version()).contains(2);
        assertThat(saved.faults()).extracting("field").contains("description", "totalHours", "start");
        TrainingFacts facts = trainings.facts(code);
        assertThat(facts.title()).isEqualTo("<b>مرحبا 🛰</b>");
        assertThat(facts.hours()).isPositive();
        assertThat(facts.start()).isEqualTo(today().plusMonths(2));
    }

    @Test
    void makesNoVersionOfAnUnchangedOutline() {
        String code = training();
        save(code, "{\"title\":\"a\"}", true);

        assertThat(save(code, "{ \"title\" : \" a \" }", true).version()).contains(2);
        assertThat(trainings.currentOutline(code).number()).isEqualTo(2);
    }

    @Test
    void storesNothingOfAFaultyOutlineThatClaimsToBeFinished() {
        String code = training();

        assertThat(save(code, "{\"title\":\"a\"}", false).version()).isEmpty();
        assertThat(save(code, "{\"title\":\"" + "x".repeat(100_000) + "\"}", true)
                        .version())
                .isEmpty();
        assertThat(trainings.currentOutline(code).number()).isEqualTo(1);
    }

    @Test
    void keepsAFinishedOutlineWordForWord() {
        String code = training();

        Saved saved = save(code, OutlineFixture.json(today()), false);

        assertThat(saved.faults()).isEmpty();
        assertThat(trainings.currentOutline(code).outline())
                .isEqualTo(OutlineFixture.outline(OutlineFixture.instructorLed(today().plusMonths(2))));
        assertThat(visibility.sees("instructor", code)).isTrue();
        editing.refuseUnfinished(code);
    }

    @Test
    void refusesEverybodyElseAndEveryOtherStage() {
        String code = training();

        assertThatThrownBy(() -> editing.save(code, "coordinator.br", bytes("{}"), true, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> editing.save(code, "coordinator", bytes("{}"), true, Optional.of(7)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        stages.enter(code, "peer-review");
        assertThatThrownBy(() -> save(code, "{}", true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(visibility.sees("instructor", code)).isFalse();
    }

    @Test
    void movesSessionsAlongWhenATrainingIsPostponed() {
        String code = training();
        save(code, OutlineFixture.json(today()), false);
        trainings.approveOutline(code);
        LocalDate later = today().plusMonths(3);

        trainings.postpone(code, "academy", later, later.plusDays(5));

        assertThat(trainings.facts(code).start()).isEqualTo(later);
        assertThat(trainings.approvedOutline(code).outline())
                .isEqualTo(OutlineFixture.outline(OutlineFixture.instructorLed(later)));
    }

    @Test
    void keepsCoordinatorsToTheirDuties() {
        String code = training();

        assertThat(duties.objection(new Duty("coordinator", "UserTask_PrepareOutline", code)))
                .isEmpty();
        assertThat(duties.objection(new Duty("coordinator.br", "UserTask_PrepareOutline", code)))
                .isPresent();
        assertThat(duties.objection(new Duty("coordinator", "UserTask_SignOff", code)))
                .isPresent();
        assertThat(duties.objection(new Duty("director.bdt", "UserTask_SignOff", code)))
                .isEmpty();
        assertThat(duties.objection(new Duty("coordinator.br", "UserTask_ConfirmReadiness", code)))
                .isPresent();
        assertThat(duties.objection(new Duty("academy", "UserTask_ConfirmReadiness", code)))
                .isEmpty();
        assertThat(duties.objection(new Duty("coordinator", "UserTask_ConfirmReadiness", code)))
                .isEmpty();
    }

    private String training() {
        return proposals.register(propose());
    }

    private String propose() {
        String proposal = UUID.randomUUID().toString();
        proposals.submit(proposal, "coordinator", new SubmittedFields(CourseFixture.proposal(today())));
        return proposal;
    }

    private Saved save(String code, String json, boolean partial) {
        return editing.save(code, "coordinator", bytes(json), partial, Optional.empty());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }
}
