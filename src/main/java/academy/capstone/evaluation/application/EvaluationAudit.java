package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.ContentDecision;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What participants answered, added up, and what became of the content. */
@Component
class EvaluationAudit implements AuditPart {

    private final EvaluationRepository evaluations;
    private final ContentDecisionRepository decisions;

    EvaluationAudit(EvaluationRepository evaluations, ContentDecisionRepository decisions) {
        this.evaluations = evaluations;
        this.decisions = decisions;
    }

    @Override
    public String folder() {
        return "evaluation";
    }

    @Override
    public String title() {
        return "Evaluation and content review";
    }

    @Override
    public String explanation() {
        return "The anonymous answers of participants added up, and the decisions on the content. Single answers stay in"
                + " Capstone.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<AuditFile> files = new ArrayList<>();
        List<Evaluation> held = evaluations.all(trainingCode);
        if (!held.isEmpty()) {
            files.add(AuditFile.json("evaluations.json", "the questionnaires and their summaries", held));
        }
        List<ContentDecision> decided = decisions.all(trainingCode);
        if (!decided.isEmpty()) {
            files.add(AuditFile.json("content-decisions.json", "the decisions on the content, newest first", decided));
        }
        return files;
    }
}
