package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells holders about their credentials: when they are issued, corrected, or taken back. */
@Service
public class CredentialDelivery {

    private final CredentialRepository credentials;
    private final Participants participants;
    private final Notices notices;
    private final CredentialSettings settings;
    private final Clock clock;
    private final TransactionTemplate chunks;

    CredentialDelivery(
            CredentialRepository credentials,
            Participants participants,
            Notices notices,
            CredentialSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.participants = participants;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.chunks = new TransactionTemplate(transactions);
        this.chunks.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes a notice to every holder who was not told yet, in chunks, each holder once. */
    public void deliver(String trainingCode) {
        while (Boolean.TRUE.equals(chunks.execute(status -> deliverSome(trainingCode)))) {
            // Until nobody is left.
        }
    }

    private boolean deliverSome(String trainingCode) {
        List<Credential> untold = credentials.untold(trainingCode, settings.batch());
        untold.forEach(each -> tell(each, "deliver-credentials", Map.of()));
        credentials.told(untold.stream().map(Credential::id).toList(), clock.instant());
        return !untold.isEmpty();
    }

    /** Tells the holder that a corrected credential replaces the one before. */
    void tellCorrected(Credential corrected) {
        tell(corrected, "inform-credential-correction", Map.of());
        credentials.told(List.of(corrected.id()), clock.instant());
    }

    /** Tells the holder that the credential no longer holds, and why. */
    void tellRevoked(Credential revoked, String reason) {
        tell(revoked, "inform-credential-revocation", Map.of("reason", reason));
    }

    private void tell(Credential credential, String purpose, Map<String, String> facts) {
        // Whoever has left the training is no longer written to.
        Optional<Participant> holder = participants.find(credential.participantId());
        holder.ifPresent(person -> notices.post(notice(credential, person, purpose, facts)));
    }

    private static Notice notice(Credential credential, Participant holder, String purpose, Map<String, String> facts) {
        Notice notice = new Notice(
                "credential:" + credential.id() + ":" + purpose,
                holder.email(),
                purpose,
                credential.trainingCode(),
                null,
                "/verify/" + credential.id(),
                Map.of(
                        Notice.TITLE,
                        credential.facts().title(),
                        Notice.NAME,
                        credential.facts().holder(),
                        "kind",
                        credential.facts().kind().word()));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            notice = notice.with(fact.getKey(), fact.getValue());
        }
        return notice;
    }
}
