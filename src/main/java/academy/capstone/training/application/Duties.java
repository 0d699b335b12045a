package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.Group;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator of a training alone may do, and what the coordinator may never do. */
@Service
@Transactional(readOnly = true)
public class Duties {

    /** Judging, approving and confirming: nobody does it to their own work. */
    private static final Set<String> NEVER_FOR_THE_COORDINATOR = Set.of(
            "UserTask_ConsultOtherBureau",
            "UserTask_AppointReviewers",
            "UserTask_AppointReplacement",
            "UserTask_AppointDesigner",
            "UserTask_ReviewContent",
            "UserTask_ReviewDesign",
            "UserTask_ConfirmSilence",
            "UserTask_DecideAsChair",
            "UserTask_SignOff",
            "UserTask_CheckMaterials",
            "UserTask_RecordResults",
            "UserTask_ValidateReport",
            "UserTask_SignCredentials");

    private static final String ONLY_THE_COORDINATOR = "Only the coordinator of this training can do this.";
    private static final String CONFIRM_READINESS = "UserTask_ConfirmReadiness";

    private final Trainings trainings;
    private final People people;
    private final Coordination coordination;

    Duties(Trainings trainings, People people, Coordination coordination) {
        this.trainings = trainings;
        this.people = people;
        this.coordination = coordination;
    }

    /** The sentence with which the person is refused, if they are. */
    public Optional<String> objection(Duty duty) {
        String task = duty.taskKey();
        if (CoordinatorTasks.contains(task)) {
            return trainings
                    .find(duty.trainingCode())
                    .map(training -> objectionToCoordinator(training, duty.person()))
                    .orElse(Optional.of(ONLY_THE_COORDINATOR));
        }
        if (NEVER_FOR_THE_COORDINATOR.contains(task)) {
            return coordination.hasCoordinated(duty.trainingCode(), duty.person())
                    ? Optional.of("You coordinate this training, or did; somebody else must do this.")
                    : Optional.empty();
        }
        if (task.equals(CONFIRM_READINESS)) {
            return people.isMember(duty.person(), Group.ACADEMY_TEAM) || coordinates(duty)
                    ? Optional.empty()
                    : Optional.of("Only the academy team or the coordinator of this training can do this.");
        }
        return Optional.empty();
    }

    /** The task force may take over what a coordinator has left behind. */
    private Optional<String> objectionToCoordinator(TrainingFacts training, String person) {
        if (training.coordinator().equals(person)) {
            return coordination.hasMoved(training.code(), person)
                    ? Optional.of("You work in another bureau now; somebody else coordinates this training.")
                    : Optional.empty();
        }
        return people.isMember(person, Group.TASK_FORCE) && coordination.isVacant(training)
                ? Optional.empty()
                : Optional.of(ONLY_THE_COORDINATOR);
    }

    private boolean coordinates(Duty duty) {
        return trainings
                .find(duty.trainingCode())
                .map(TrainingFacts::coordinator)
                .filter(duty.person()::equals)
                .isPresent();
    }
}
