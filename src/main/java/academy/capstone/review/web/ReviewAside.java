package academy.capstone.review.web;

import academy.capstone.review.application.UnderReview;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.TaskAside;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The outline beside the form of a review, with a place for a comment at each field. */
@Component
class ReviewAside implements TaskAside {

    private static final Set<String> TASKS = Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign");

    private final UnderReview underReview;

    ReviewAside(UnderReview underReview) {
        this.underReview = underReview;
    }

    @Override
    public boolean serves(String taskKey) {
        return TASKS.contains(taskKey);
    }

    @Override
    public Optional<CourseFileSection.View> view(String trainingCode, String taskKey, String taskId, String person) {
        UnderReview.Sheet sheet = underReview.sheet(trainingCode, taskId, person);
        return Optional.of(new CourseFileSection.View(
                "Outline, version " + sheet.compared().to(),
                "review/under-review",
                Map.of(
                        "sheet",
                        sheet,
                        "notes",
                        sheet.notes(),
                        "remarkBox",
                        "review/comment-box",
                        "remarkTask",
                        taskId,
                        "remarkCode",
                        trainingCode)));
    }
}
