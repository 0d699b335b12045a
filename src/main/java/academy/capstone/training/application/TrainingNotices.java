package academy.capstone.training.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.training.Decision;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices to coordinators about their proposals. Each is written once per training and round. */
@Service
@Transactional
public class TrainingNotices {

    private static final String COMMENT = "comment";

    private final Trainings trainings;
    private final Notices notices;
    private final Deadlines deadlines;

    TrainingNotices(Trainings trainings, Notices notices, Deadlines deadlines) {
        this.trainings = trainings;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    public void confirmProposal(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        post(facts, "confirm-proposal", "proposal", null, page(facts), Map.of());
    }

    /** Says politely why the activity is not a training, and what it would take. */
    public void explainNonTraining(String trainingCode) {
        tellDecision(trainingCode, "explain-non-training");
    }

    public void informDuplicate(String trainingCode) {
        tellDecision(trainingCode, "inform-duplicate");
    }

    public void informRejection(String trainingCode) {
        tellDecision(trainingCode, "inform-rejection");
    }

    public void confirmWithdrawal(String trainingCode) {
        tellDecision(trainingCode, "confirm-withdrawal");
    }

    public void requestRevision(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Instant due = deadlines.of(facts.coordinator()).getOutlineDue().toInstant();
        LastDecision last = lastDecision(trainingCode);
        post(facts, "request-revision", last.number(), due, page(facts) + "/outline", Map.of(COMMENT, last.comment()));
    }

    private void tellDecision(String trainingCode, String purpose) {
        TrainingFacts facts = trainings.facts(trainingCode);
        LastDecision last = lastDecision(trainingCode);
        post(facts, purpose, last.number(), null, page(facts), Map.of(COMMENT, last.comment()));
    }

    /**
     * @param occasion what makes a second notice of the same purpose another one: a training may pass the same node again
     */
    private void post(
            TrainingFacts facts,
            String purpose,
            String occasion,
            @Nullable Instant due,
            String link,
            Map<String, String> more) {
        Map<String, String> shown = new HashMap<>(more);
        shown.put(Notice.TITLE, facts.title());
        String key = String.join("/", facts.code(), purpose, occasion, facts.coordinator());
        notices.post(new Notice(key, facts.coordinator(), purpose, facts.code(), due, link, shown));
    }

    private LastDecision lastDecision(String trainingCode) {
        List<Decision> decisions = trainings.decisions(trainingCode);
        return decisions.isEmpty()
                ? new LastDecision("0", "")
                : new LastDecision(
                        String.valueOf(decisions.size()),
                        decisions.get(decisions.size() - 1).comment());
    }

    private record LastDecision(String number, String comment) {}

    private static String page(TrainingFacts facts) {
        return "/trainings/" + facts.code();
    }
}
