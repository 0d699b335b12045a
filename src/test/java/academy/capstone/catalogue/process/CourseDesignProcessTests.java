package academy.capstone.catalogue.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class CourseDesignProcessTests {

    private static final String RESOLVE = "UserTask_ResolveDuplicates";
    private static final String CONSULT = "UserTask_ConsultOtherBureau";
    private static final String PREPARE = "UserTask_PrepareOutline";

    @Autowired
    Walk walk;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    Trainings trainings;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertsOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void goesStraightToTheOutlineWhenNothingIsAlike() {
        String code = propose("coordinator", "BDT", unlikeAll());

        ProcessInstance design = walk.instance(code, "course-design");
        assertThat(walk.isOpen(code, PREPARE)).isTrue();
        assertThat(lookAlikes.of(code)).isEmpty();
        BpmnAwareTests.assertThat(design)
                .hasPassed("ServiceTask_FindLookAlikes")
                .hasNotPassed(RESOLVE, "ServiceTask_FindCounterpart");
    }

    @Test
    void consultsTheOtherBureauAboutAStrongLookAlikeThatIsGoingOnThere() {
        String title = unlikeAll();
        String theirs = propose("coordinator.br", "BR", title);
        String ours = propose("coordinator", "BDT", title);

        LookAlike found = lookAlikes.of(ours).get(0);
        assertThat(found.reference()).isEqualTo(theirs);
        assertThat(found.score()).isGreaterThan(0.6);
        assertThat(found.reasons()).contains("100 % of the title's words");
        assertThatThrownBy(
                        () -> walk.complete(ours, RESOLVE, "coordinator", Map.of("duplicateResolution", "justified")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason");
        walk.complete(
                ours,
                RESOLVE,
                "coordinator",
                Map.of("duplicateResolution", "justified", "duplicateReason", "Another region, another language."));

        assertThat(walk.isOpen(ours, PREPARE)).isFalse();
        assertThat(walk.open(ours, CONSULT)).extracting(Task::getAssignee).containsExactly("coordinator.br");
        assertThatThrownBy(
                        () -> walk.complete(ours, CONSULT, "coordinator.br", Map.of("consultationOpinion", "object")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comment");
        walk.complete(ours, CONSULT, "coordinator.br", Map.of("consultationOpinion", "agree"));
        assertThat(walk.isOpen(ours, PREPARE)).isTrue();
        assertThat(lookAlikes.sharesWithAnotherBureau(ours)).isTrue();
    }

    @Test
    void asksNobodyWhenTheSameBureauRepeatsItself() {
        String title = unlikeAll();
        propose("coordinator", "BDT", title);
        String again = propose("coordinator", "BDT", title);
        ProcessInstance design = walk.instance(again, "course-design");

        walk.complete(again, RESOLVE, "coordinator", Map.of("duplicateResolution", "not-duplicate"));

        assertThat(walk.isOpen(again, PREPARE)).isTrue();
        assertThat(lookAlikes.sharesWithAnotherBureau(again)).isFalse();
        BpmnAwareTests.assertThat(design)
                .hasPassed("ServiceTask_FindCounterpart")
                .hasNotPassed(CONSULT);
    }

    @Test
    void endsAProposalThatReusesWhatExists() {
        String title = unlikeAll();
        propose("coordinator.br", "BR", title);
        String ours = propose("coordinator", "BDT", title);
        ProcessInstance design = walk.instance(ours, "course-design");

        assertThatThrownBy(() -> walk.complete(
                        ours,
                        RESOLVE,
                        "coordinator",
                        Map.of("duplicateResolution", "reuse", "duplicateOf", "no-such-course")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no-such-course");
        walk.complete(ours, RESOLVE, "coordinator", Map.of("duplicateResolution", "reuse"));

        assertThat(trainings.facts(ours).stage().word()).isEqualTo("duplicate");
        BpmnAwareTests.assertThat(design)
                .isEnded()
                .hasPassed("ServiceTask_RecordDuplicate")
                .hasNotPassed(PREPARE, CONSULT);
    }

    private String propose(String person, String bureau, String title) {
        ObjectNode proposal = (ObjectNode) walk.sample("Cyber resilience").get("proposal");
        proposal.put("title", title).put("bureau", bureau);
        proposal.put("need", title);
        return walk.propose(person, proposal);
    }

    private static String unlikeAll() {
        return "x" + UUID.randomUUID().toString().replace("-", " x");
    }
}
