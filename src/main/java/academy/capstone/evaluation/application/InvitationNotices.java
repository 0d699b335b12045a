package academy.capstone.evaluation.application;

import academy.capstone.delivery.Participant;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invites participants by personal links, of which only the hash is kept. */
@Component
class InvitationNotices {

    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final EvaluationRepository evaluations;
    private final Notices notices;

    InvitationNotices(EvaluationRepository evaluations, Notices notices) {
        this.evaluations = evaluations;
        this.notices = notices;
    }

    /**
     * @param title of the training, which the caller has read once for all
     */
    void post(Evaluation evaluation, String title, long invitation, Participant participant, String purpose) {
        String key = String.join(
                ":", "evaluation", Long.toString(evaluation.id()), purpose, Long.toString(participant.id()));
        notices.post(new Notice(
                key,
                participant.email(),
                purpose,
                evaluation.trainingCode(),
                evaluation.until().orElse(null),
                "/evaluations/" + newToken(invitation),
                Map.of(Notice.TITLE, title, Notice.NAME, participant.name())));
    }

    private String newToken(long invitation) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        evaluations.addLink(invitation, TokenHash.of(token));
        return token;
    }
}
