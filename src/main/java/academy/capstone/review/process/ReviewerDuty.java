package academy.capstone.review.process;

import academy.capstone.review.application.ReviewDuties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody reviews their own work or that of their division, nor twice. */
@Component
class ReviewerDuty implements DutyRule {

    private static final Set<String> TASKS = Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign");

    private final ReviewDuties duties;

    ReviewerDuty(ReviewDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return TASKS.contains(duty.taskKey())
                ? duties.objectionToReviewer(duty.trainingCode(), duty.person())
                : Optional.empty();
    }
}
