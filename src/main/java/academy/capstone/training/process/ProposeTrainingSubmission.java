package academy.capstone.training.process;

import academy.capstone.training.application.Proposals;
import academy.capstone.workflow.StartSubmission;
import academy.capstone.workflow.SubmittedFields;
import org.springframework.stereotype.Component;

@Component
class ProposeTrainingSubmission implements StartSubmission {

    private final Proposals proposals;

    ProposeTrainingSubmission(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String form() {
        return "propose-training";
    }

    @Override
    public void record(String processInstanceId, String person, SubmittedFields fields) {
        proposals.submit(processInstanceId, person, fields);
    }
}
