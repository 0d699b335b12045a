package academy.capstone.evaluation.application;

import academy.capstone.delivery.Satisfaction;
import academy.capstone.evaluation.application.EvaluationClosing.Outcome;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.EvaluationSummary;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the end-of-training report what came of the newest questionnaire at the end of the training. */
@Service
@Transactional(readOnly = true)
class SatisfactionFigures implements Satisfaction {

    private final EvaluationRepository evaluations;
    private final EvaluationReading reading;

    SatisfactionFigures(EvaluationRepository evaluations, EvaluationReading reading) {
        this.evaluations = evaluations;
        this.reading = reading;
    }

    @Override
    public Optional<Told> told(String trainingCode) {
        return newest(trainingCode)
                .flatMap(evaluation -> evaluation
                        .closedOn()
                        .flatMap(day -> reading.outcome(evaluation)
                                .map(Outcome::summary)
                                .map(summary -> told(day, summary))));
    }

    private static Told told(LocalDate asOf, EvaluationSummary summary) {
        return new Told(
                asOf,
                summary.invited(),
                summary.answered(),
                summary.responsePercent(),
                Optional.ofNullable(summary.mean()),
                Optional.ofNullable(summary.netRecommendation()));
    }

    @Override
    public Optional<Instant> expectedBy(String trainingCode) {
        return newest(trainingCode).filter(Evaluation::open).flatMap(Evaluation::until);
    }

    private Optional<Evaluation> newest(String trainingCode) {
        return evaluations.newest(trainingCode, Questionnaire.LEVEL_1);
    }
}
