package academy.capstone.review.process;

import academy.capstone.review.application.ReviewDuties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever coordinates or reviews a training doesn't decide on it for the task force. */
@Component
class ChairDuty implements DutyRule {

    private static final Set<String> TASKS = Set.of(
            "UserTask_ConfirmSilence",
            "UserTask_DecideAsChair",
            "UserTask_AppointReviewers",
            "UserTask_AppointReplacement",
            "UserTask_AppointDesigner");

    private final ReviewDuties duties;

    ChairDuty(ReviewDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return TASKS.contains(duty.taskKey())
                ? duties.objectionToChair(duty.trainingCode(), duty.person())
                : Optional.empty();
    }
}
