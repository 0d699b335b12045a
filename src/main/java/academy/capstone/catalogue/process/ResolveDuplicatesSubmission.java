package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes how the coordinator resolved the look-alikes. */
@Component
class ResolveDuplicatesSubmission implements TaskSubmission {

    private final Duplicates duplicates;

    ResolveDuplicatesSubmission(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String form() {
        return "resolve-duplicates";
    }

    @Override
    public void record(SubmittedTask task) {
        duplicates.resolve(task);
    }
}
