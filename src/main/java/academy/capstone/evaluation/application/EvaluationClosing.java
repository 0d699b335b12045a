package academy.capstone.evaluation.application;

import academy.capstone.delivery.Reports;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.EvaluationSummary;
import academy.capstone.evaluation.domain.Quality;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.persistence.AnswerRepository;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes questionnaires: adds the answers up, judges them, and forgets who was asked. */
@Component
public class EvaluationClosing {

    private static final List<String> FEW_AND_POOR =
            List.of("The evaluation was poor; too few answered to say what of it without giving somebody away.");

    private final EvaluationRepository evaluations;
    private final AnswerRepository answers;
    private final Questionnaires questionnaires;
    private final Reports reports;
    private final EvaluationSettings settings;
    private final Clock clock;

    EvaluationClosing(
            EvaluationRepository evaluations,
            AnswerRepository answers,
            Questionnaires questionnaires,
            Reports reports,
            EvaluationSettings settings,
            Clock clock) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An evaluation that has closed.
     *
     * @param reasons why it is poor; none if it is good
     */
    public record Outcome(EvaluationSummary summary, List<String> reasons) {}

    /** Closes a questionnaire and returns the word for the quality. */
    @Transactional
    String close(Evaluation found) {
        Evaluation evaluation = evaluations.lock(found.id());
        if (!evaluation.open()) {
            return evaluation.quality().orElseThrow();
        }
        Questionnaire questionnaire = questionnaires.find(evaluation.questionnaire(), evaluation.trainingCode());
        EvaluationSummary summary =
                EvaluationSummary.of(questionnaire, evaluation.invited(), answers.takeShuffled(evaluation.id()));
        List<String> reasons =
                settings.limits().reasons(questionnaire, summary, reports.passRatePercent(evaluation.trainingCode()));
        String quality = Quality.of(reasons).word();
        Outcome outcome = summary.answered() < settings.resultsFrom()
                ? withheld(evaluation, questionnaire, summary, reasons)
                : new Outcome(summary, reasons);
        evaluations.forgetInvited(evaluation.id());
        evaluations.close(evaluation.id(), outcome, quality, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return quality;
    }

    /** The few answers go for good; what does not come from them may still be said. */
    private Outcome withheld(
            Evaluation evaluation, Questionnaire questionnaire, EvaluationSummary summary, List<String> reasons) {
        answers.remove(evaluation.id());
        EvaluationSummary rest = summary.withheld();
        List<String> said =
                settings.limits().reasons(questionnaire, rest, reports.passRatePercent(evaluation.trainingCode()));
        return new Outcome(rest, said.isEmpty() && !reasons.isEmpty() ? FEW_AND_POOR : said);
    }
}
