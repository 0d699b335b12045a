package academy.capstone.review.web;

import academy.capstone.review.application.AnswerSheet;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.TaskAside;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reviewers' comments and their answers beside the form of a revision. */
@Component
class AnswersAside implements TaskAside {

    private final AnswerSheet sheets;

    AnswersAside(AnswerSheet sheets) {
        this.sheets = sheets;
    }

    @Override
    public boolean serves(String taskKey) {
        return taskKey.equals("UserTask_ReviseOutline");
    }

    @Override
    public Optional<CourseFileSection.View> view(String trainingCode, String taskKey, String taskId, String person) {
        AnswerSheet.Sheet sheet = sheets.of(trainingCode);
        return sheet.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(new CourseFileSection.View(
                        "Answers to the reviewers",
                        "review/answer-sheet",
                        Map.of("answerSheet", sheet, "answerCode", trainingCode, "answerTask", taskId)));
    }
}
