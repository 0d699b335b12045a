package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The route of the sign-off and what each signatory decided. */
@Component
class SignOffAudit implements AuditPart {

    private final SignOffRepository steps;

    SignOffAudit(SignOffRepository steps) {
        this.steps = steps;
    }

    @Override
    public String folder() {
        return "sign-off";
    }

    @Override
    public String title() {
        return "Sign-off";
    }

    @Override
    public String explanation() {
        return "Who had to sign and why, who acted for an absent director, and what each decided on which version of the"
                + " outline.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<SignOffStep> route = steps.of(trainingCode);
        return route.isEmpty()
                ? List.of()
                : List.of(AuditFile.json("steps.json", "the steps of the sign-off in their order", route));
    }
}
