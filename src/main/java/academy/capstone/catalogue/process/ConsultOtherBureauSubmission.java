package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes what the other bureau says. */
@Component
class ConsultOtherBureauSubmission implements TaskSubmission {

    private final Duplicates duplicates;

    ConsultOtherBureauSubmission(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String form() {
        return "consult-other-bureau";
    }

    @Override
    public void record(SubmittedTask task) {
        duplicates.answerConsultation(task);
    }
}
