package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.domain.Proposal;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.Variables;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether an activity is a training: decided by rule, and overruled by the task force with a reason. */
@Service
@Transactional
public class Eligibility {

    private static final String DECISION = "training-eligibility";
    private static final String TASK = "BusinessRuleTask_DecideEligibility";
    private static final String DESIGN_REQUESTED = "training-lifecycle.designRequested";
    private static final String FIRST_DESIGN = "first";

    private final TrainingRepository files;
    private final Proposals proposals;
    private final Trainings trainings;
    private final Decisions decisions;
    private final People people;
    private final ProcessMessages messages;

    Eligibility(
            TrainingRepository files,
            Proposals proposals,
            Trainings trainings,
            Decisions decisions,
            People people,
            ProcessMessages messages) {
        this.files = files;
        this.proposals = proposals;
        this.trainings = trainings;
        this.decisions = decisions;
        this.people = people;
        this.messages = messages;
    }

    /** Decides by the table {@code training-eligibility}, writes it into the decision log and returns its word. */
    public String decide(String trainingCode) {
        CourseFile file = files.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode));
        Proposal proposal = proposals.of(file);
        Decisions.Outcome outcome = decisions.decide(
                DECISION,
                Map.of(
                        "activityType", proposal.activityType().word(),
                        "knowledgeTransfer", proposal.knowledgeTransfer(),
                        "verified", proposal.verified()));
        String word = outcome.first().text(Variables.ELIGIBILITY.variable());
        trainings.decidedByRule(
                trainingCode, TASK, word, outcome, outcome.first().text("explanation"));
        return word;
    }

    /** True if the person may overrule the table for this training now. */
    @Transactional(readOnly = true)
    public boolean mayOverrule(TrainingFacts facts, String person) {
        return objection(facts, person).isEmpty();
    }

    /**
     * Sends an activity that the table called "not a training" into design all the same.
     *
     * @throws Refusal if the person is not of the task force or coordinates it, if it was not refused, or without a reason
     */
    public void overrule(String trainingCode, String person, String reason) {
        TrainingFacts facts = trainings.facts(trainingCode);
        objection(facts, person).ifPresent(refusal -> {
            throw refusal;
        });
        String written = Reason.of(reason, "why this is a training");
        trainings.decided(trainingCode, TASK, person, Optional.empty(), "overruled", written);
        messages.start(
                DESIGN_REQUESTED,
                trainingCode,
                Map.of(
                        Variables.COORDINATOR.variable(),
                        facts.coordinator(),
                        Variables.DESIGN_MODE.variable(),
                        FIRST_DESIGN));
    }

    private Optional<Refusal> objection(TrainingFacts facts, String person) {
        if (!people.isMember(person, Group.TASK_FORCE)) {
            return Optional.of(Refusal.forbidden("Only the task force can decide that this is a training after all."));
        }
        if (facts.coordinator().equals(person)) {
            return Optional.of(Refusal.forbidden("You coordinate this training; somebody else must decide on it."));
        }
        return facts.stage() == Stage.NOT_A_TRAINING
                ? Optional.empty()
                : Optional.of(
                        Refusal.conflict("This was not refused as \"not a training\"; there is nothing to overrule."));
    }
}
