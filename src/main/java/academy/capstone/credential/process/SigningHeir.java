package academy.capstone.credential.process;

import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.TaskHeir;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The director in office, or the substitute, signs instead of one who has left. */
@Component
class SigningHeir implements TaskHeir {

    private final CourseDates course;

    SigningHeir(CourseDates course) {
        this.course = course;
    }

    @Override
    public boolean serves(String taskKey) {
        return taskKey.equals("UserTask_SignCredentials");
    }

    @Override
    public Optional<String> heir(OpenTask task) {
        return course.of(task.trainingCode()).director();
    }
}
