package academy.capstone.training.application;

import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.persistence.OutlineRepository;
import academy.capstone.training.persistence.OutlineRepository.StoredOutline;
import academy.capstone.training.persistence.TrainingRepository;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The outline of a training in all its versions, byte for byte as they were hashed. */
@Component
class OutlineAudit implements AuditPart {

    private final TrainingRepository trainings;
    private final OutlineRepository outlines;
    private final Proposals proposals;

    OutlineAudit(TrainingRepository trainings, OutlineRepository outlines, Proposals proposals) {
        this.trainings = trainings;
        this.outlines = outlines;
        this.proposals = proposals;
    }

    @Override
    public String folder() {
        return "outline";
    }

    @Override
    public String title() {
        return "Proposal and outline";
    }

    @Override
    public String explanation() {
        return "What was proposed, and every version of the outline. The SHA-256 of a version's file is the hash that"
                + " decisions on it name, so nobody can exchange what was decided on.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        var file = trainings.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode));
        List<AuditFile> files = new ArrayList<>();
        TrainingFacts facts = file.facts();
        files.add(AuditFile.json("training.json", "the training as the course file knows it", facts));
        files.add(AuditFile.json("proposal.json", "the proposal as it was submitted", proposals.of(file)));
        for (int number = 1; number <= file.outlineVersion(); number++) {
            outlines.find(trainingCode, number).map(OutlineAudit::version).ifPresent(files::add);
        }
        return files;
    }

    private static AuditFile version(StoredOutline stored) {
        String says = "version %d of the outline, saved by %s at %s"
                .formatted(stored.number(), stored.author(), stored.savedAt());
        return AuditFile.text("version-%03d.json".formatted(stored.number()), says, stored.content());
    }
}
