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

    private static final Set<String> FOR_THE_COORDINATOR = Set.of(
            "UserTask_ResolveDuplicates",
            "UserTask_PrepareOutline",
            "UserTask_ReviseOutline",
            "UserTask_DevelopMaterials",
            "UserTask_PromoteTraining",
            "UserTask_SelectParticipants",
            "UserTask_ConfirmResults",
            "UserTask_WriteReport",
            "UserTask_DecideContent");

    /** Judging, approving and confirming: nobody does it to their own work. */
    private static final Set<String> NEVER_FOR_THE_COORDINATOR = Set.of(
            "UserTask_ConsultOtherBureau",
            "UserTask_AppointReviewers",
            "UserTask_ReviewContent",
            "UserTask_ReviewDesign",
            "UserTask_ConfirmSilence",
            "UserTask_DecideAsChair",
            "UserTask_SignOff",
            "UserTask_CheckMaterials",
            "UserTask_RecordResults",
            "UserTask_ValidateReport",
            "UserTask_SignCredentials");

    private static final String CONFIRM_READINESS = "UserTask_ConfirmReadiness";

    private final Trainings trainings;
    private final People people;

    Duties(Trainings trainings, People people) {
        this.trainings = trainings;
        this.people = people;
    }

    /** The sentence with which the person is refused, if they are. */
    public Optional<String> objection(Duty duty) {
        String task = duty.taskKey();
        if (FOR_THE_COORDINATOR.contains(task)) {
            return coordinates(duty)
                    ? Optional.empty()
                    : Optional.of("Only the coordinator of this training can do this.");
        }
        if (NEVER_FOR_THE_COORDINATOR.contains(task)) {
            return coordinates(duty)
                    ? Optional.of("You coordinate this training; somebody else must do this.")
                    : Optional.empty();
        }
        if (task.equals(CONFIRM_READINESS)) {
            return people.isMember(duty.person(), Group.ACADEMY_TEAM) || coordinates(duty)
                    ? Optional.empty()
                    : Optional.of("Only the academy team or the coordinator of this training can do this.");
        }
        return Optional.empty();
    }

    private boolean coordinates(Duty duty) {
        return trainings
                .find(duty.trainingCode())
                .map(TrainingFacts::coordinator)
                .filter(duty.person()::equals)
                .isPresent();
    }
}
