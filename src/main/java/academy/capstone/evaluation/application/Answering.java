package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Invitation;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.domain.Words;
import academy.capstone.evaluation.persistence.AnswerRepository;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of participants: one each, and nothing with it that says whose it is. */
@Service
public class Answering {

    private static final String ANSWERS_COMPLETED = "evaluation.answersCompleted";

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final EvaluationRepository evaluations;
    private final AnswerRepository store;
    private final Questionnaires questionnaires;
    private final EvaluationSettings settings;
    private final Trainings trainings;
    private final ProcessMessages messages;

    Answering(
            EvaluationRepository evaluations,
            AnswerRepository store,
            Questionnaires questionnaires,
            EvaluationSettings settings,
            Trainings trainings,
            ProcessMessages messages) {
        this.evaluations = evaluations;
        this.store = store;
        this.questionnaires = questionnaires;
        this.settings = settings;
        this.trainings = trainings;
        this.messages = messages;
    }

    /**
     * What the page of a personal link shows.
     *
     * @param title of the training
     * @param languages all that there are words for
     */
    public record Sheet(
            Questionnaire questionnaire, Words words, Collection<Words> languages, String title, boolean answered) {}

    /**
     * The questionnaire of a personal link.
     *
     * @param language in which it is read; the first one of the training if empty
     * @throws Refusal of kind unknown if there is no such link, or the questionnaire has closed
     */
    @Transactional(readOnly = true)
    public Sheet sheet(String token, Optional<String> language) {
        Invitation invitation = invitation(token);
        Evaluation evaluation = evaluations.find(invitation.evaluationId()).orElseThrow();
        String code = evaluation.trainingCode();
        Words words = questionnaires.words(language.orElseGet(() -> questionnaires.firstLanguage(code)));
        return new Sheet(
                questionnaires.find(evaluation.questionnaire(), code, words.language()),
                words,
                questionnaires.languages(),
                trainings.facts(code).title(),
                invitation.answered());
    }

    /**
     * Keeps an answer; the language is not kept.
     *
     * @param language in which faults are told
     * @return the evaluation, if this was the last answer that it waited for
     * @throws Refusal with every fault; or as conflict if the person has answered already
     */
    @Transactional
    public Optional<Evaluation> answer(String token, Map<String, String> sent, String language) {
        Invitation invitation = invitation(token);
        Evaluation evaluation = evaluations.lock(invitation.evaluationId());
        Words words = questionnaires.words(language);
        Map<String, String> answers = questionnaires
                .find(evaluation.questionnaire(), evaluation.trainingCode(), words.language())
                .check(sent, words.page());
        if (!evaluations.markAnswered(invitation)) {
            throw Refusal.conflict(words.page().answeredAlready());
        }
        store.add(evaluation.id(), answers, settings.mix());
        return evaluations.find(evaluation.id()).filter(Evaluation::complete);
    }

    /**
     * Tells the process that everybody has answered. In a transaction of its own: should the process not wait for it yet
     * or any more, the answer stays nevertheless, and the process goes on by its timer.
     */
    public void complete(Evaluation evaluation) {
        try {
            messages.tell(ANSWERS_COMPLETED, evaluation.trainingCode());
        } catch (Refusal notWaiting) {
            LOG.info("Nobody waits for the last answer of {}.", evaluation.trainingCode());
        }
    }

    private Invitation invitation(String token) {
        return evaluations
                .findByToken(TokenHash.of(token))
                .orElseThrow(
                        () -> Refusal.unknown(
                                "This link is not valid, or the questionnaire has closed in the meantime. Thank you for your interest."));
    }
}
