package academy.capstone.evaluation.application;

import academy.capstone.evaluation.application.EvaluationClosing.Outcome;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be read of the evaluations of a training. */
@Service
public class EvaluationReading {

    private final EvaluationRepository evaluations;
    private final Questionnaires questionnaires;
    private final EvaluationSettings settings;
    private final ObjectMapper json;

    EvaluationReading(
            EvaluationRepository evaluations,
            Questionnaires questionnaires,
            EvaluationSettings settings,
            ObjectMapper json) {
        this.evaluations = evaluations;
        this.questionnaires = questionnaires;
        this.settings = settings;
        this.json = json;
    }

    /**
     * One questionnaire and what came of it.
     *
     * @param name under which it was sent out, such as {@code follow-up-1}
     * @param texts the words of its questions by key
     * @param judged true if it tells whether the quality is good or poor
     * @param outcome empty while it is open
     * @param shown true if it has closed with enough answers to show them
     */
    public record Part(
            String name,
            String title,
            Map<String, String> texts,
            boolean open,
            boolean judged,
            int invited,
            int answered,
            Optional<Outcome> outcome,
            boolean shown) {}

    /** All questionnaires of a training, oldest first. */
    @Transactional(readOnly = true)
    public List<Part> parts(String trainingCode) {
        return evaluations.all(trainingCode).stream().map(this::part).toList();
    }

    /** Why the newest evaluation at the end of the training was poor; nothing if it was good, or there is none. */
    @Transactional(readOnly = true)
    public List<String> poorBecause(String trainingCode) {
        return evaluations
                .newest(trainingCode, Questionnaire.LEVEL_1)
                .flatMap(Evaluation::summary)
                .map(this::outcome)
                .map(Outcome::reasons)
                .orElse(List.of());
    }

    private Part part(Evaluation evaluation) {
        Questionnaire questionnaire = questionnaires.find(evaluation.questionnaire(), evaluation.trainingCode());
        return new Part(
                evaluation.questionnaire(),
                questionnaire.title(),
                questionnaire.questions().stream().collect(Collectors.toMap(Question::key, Question::text)),
                evaluation.open(),
                evaluation.questionnaire().equals(Questionnaire.LEVEL_1),
                evaluation.invited(),
                evaluation.answered(),
                outcome(evaluation),
                !evaluation.open() && evaluation.answered() >= settings.resultsFrom());
    }

    /** What came of one that has closed. */
    Optional<Outcome> outcome(Evaluation evaluation) {
        return evaluation.summary().map(this::outcome);
    }

    private Outcome outcome(String summary) {
        try {
            return json.readValue(summary, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
