package academy.capstone.catalogue.application;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.persistence.LookAlikeRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What looked like the proposal, and how that was resolved. */
@Component
class LookAlikeAudit implements AuditPart {

    private final LookAlikeRepository lookAlikes;

    LookAlikeAudit(LookAlikeRepository lookAlikes) {
        this.lookAlikes = lookAlikes;
    }

    @Override
    public String folder() {
        return "look-alikes";
    }

    @Override
    public String title() {
        return "Look-alikes";
    }

    @Override
    public String explanation() {
        return "What existed already and looked alike, how each was resolved and why, and what the other bureau said.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<LookAlike> found = lookAlikes.of(trainingCode);
        return found.isEmpty()
                ? List.of()
                : List.of(
                        AuditFile.json("look-alikes.json", "the look-alikes and how they were resolved", found),
                        AuditFile.json(
                                "consultations.json",
                                "what the other bureau was asked and said",
                                lookAlikes.consultations(trainingCode)));
    }
}
