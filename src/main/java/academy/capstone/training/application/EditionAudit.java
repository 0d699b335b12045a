package academy.capstone.training.application;

import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Editions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The editions of a course of which the training is one. */
@Component
class EditionAudit implements AuditPart {

    private final Editions editions;

    EditionAudit(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String folder() {
        return "editions";
    }

    @Override
    public String title() {
        return "Editions";
    }

    @Override
    public String explanation() {
        return "All editions of the course from the first on, and why each follows the one before. An edition begins with"
                + " the approved outline of the one before, so version 1 of its outline has the hash of that approved version.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        EditionLine line = editions.of(trainingCode);
        return line.several()
                ? List.of(
                        AuditFile.json("editions.json", "the editions of the course, the first first", line.editions()))
                : List.of();
    }
}
