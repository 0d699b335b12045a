package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Unexplained;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.delivery.Participants;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells holders about their credentials: when they are issued, corrected, or taken back. */
@Service
public class CredentialDelivery {

    private final Trainings trainings;
    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final Participants participants;
    private final ParticipantLinks links;
    private final Notices notices;
    private final CredentialSettings settings;
    private final Clock clock;
    private final TransactionTemplate chunks;

    CredentialDelivery(
            Trainings trainings,
            AwardRepository awards,
            CredentialRepository credentials,
            Participants participants,
            ParticipantLinks links,
            Notices notices,
            CredentialSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.trainings = trainings;
        this.awards = awards;
        this.credentials = credentials;
        this.participants = participants;
        this.links = links;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.chunks = new TransactionTemplate(transactions);
        this.chunks.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes to those holders who were not told yet and, once nothing is left to be issued, to everybody else why there is no
     * credential. Each is told once, in chunks, as far as a slice of time allows.
     *
     * @return true if nothing is left to be issued or told
     */
    public boolean deliver(String trainingCode) {
        Slice slice = Slice.of(clock, settings.slice());
        boolean left;
        do {
            left = inChunk(() -> tellHolders(trainingCode));
        } while (left && !slice.isOver());
        if (left || awards.countSigned(trainingCode) > 0) {
            return false;
        }
        do {
            left = inChunk(() -> tellOthers(trainingCode));
        } while (left && !slice.isOver());
        return !left;
    }

    /** Writes to everybody why there is no credential, where nobody has earned one. */
    public void explain(String trainingCode) {
        while (inChunk(() -> tellOthers(trainingCode))) {
            // Until nobody is left.
        }
    }

    private boolean tellHolders(String trainingCode) {
        List<Credential> untold = credentials.untold(trainingCode, settings.batch());
        Map<Long, Participant> holders = participants.find(
                trainingCode, untold.stream().map(Credential::participantId).toList());
        // Whoever has left the training is no longer written to.
        notices.postAll(untold.stream()
                .filter(each -> holders.containsKey(each.participantId()))
                .map(each -> notice(
                        each,
                        Objects.requireNonNull(holders.get(each.participantId())),
                        "deliver-credentials",
                        "",
                        Map.of()))
                .toList());
        credentials.told(untold.stream().map(Credential::id).toList(), clock.instant());
        return untold.size() == settings.batch();
    }

    private boolean tellOthers(String trainingCode) {
        List<Unexplained> untold = awards.unexplained(trainingCode, settings.batch());
        Map<Long, Participant> people = participants.find(
                trainingCode, untold.stream().map(Unexplained::participantId).toList());
        String title = trainings.facts(trainingCode).title();
        notices.postAll(untold.stream()
                .filter(each -> people.containsKey(each.participantId()))
                .map(each -> explanation(
                        trainingCode, title, each, Objects.requireNonNull(people.get(each.participantId()))))
                .toList());
        awards.explained(untold.stream().map(Unexplained::id).toList(), clock.instant());
        return untold.size() == settings.batch();
    }

    private Notice explanation(String trainingCode, String title, Unexplained award, Participant person) {
        return new Notice(
                "award:" + award.id() + ":explain-awards",
                person.email(),
                "explain-awards",
                trainingCode,
                null,
                links.create(award.participantId()),
                Map.of(Notice.TITLE, title, Notice.NAME, award.holder(), "explanation", award.reason()));
    }

    private boolean inChunk(BooleanSupplier work) {
        return Boolean.TRUE.equals(chunks.execute(status -> work.getAsBoolean()));
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

    /** Tells the holder that the credential does not hold for the time being, and why. */
    void tellSuspended(Credential suspended, String reason, Instant now) {
        tell(suspended, "inform-credential-suspension", ":" + now, Map.of("reason", reason));
    }

    /** Tells the holder that the credential holds again. */
    void tellLifted(Credential lifted, Instant now) {
        tell(lifted, "inform-credential-lift", ":" + now, Map.of());
    }

    private void tell(Credential credential, String purpose, Map<String, String> facts) {
        tell(credential, purpose, "", facts);
    }

    /** @param time tells repetitions apart: what can happen again is told again */
    private void tell(Credential credential, String purpose, String time, Map<String, String> facts) {
        // Whoever has left the training is no longer written to.
        Optional<Participant> holder = participants.find(credential.participantId());
        holder.ifPresent(person -> notices.post(notice(credential, person, purpose, time, facts)));
    }

    private static Notice notice(
            Credential credential, Participant holder, String purpose, String time, Map<String, String> facts) {
        Notice notice = new Notice(
                "credential:" + credential.id() + ":" + purpose + time,
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
