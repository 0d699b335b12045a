package academy.capstone.credential.application;

import academy.capstone.credential.domain.Certification;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.Standing;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.Inquiries;
import academy.capstone.delivery.IntegrityCaseClosed;
import academy.capstone.delivery.IntegrityCaseOpened;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets nothing hold of somebody who is being looked into, and goes on when that is over (published rule).
 *
 * <p>Whoever signs or issues in the same moment comes before or behind: opening a case marks the participant first and then
 * locks the award; signing and issuing lock the award first and then ask who is marked. So one of both sees the other.
 */
@Component
public class InquiryHold {

    /** What everybody who verifies the revoked credential reads. */
    static final String FOUNDED = "An inquiry found that this was not earned under the rules of the training.";

    private final Inquiries inquiries;
    private final Participants participants;
    private final CertificationRepository certifications;
    private final CredentialRepository credentials;
    private final Reconsideration reconsideration;
    private final Upkeep upkeep;

    InquiryHold(
            Inquiries inquiries,
            Participants participants,
            CertificationRepository certifications,
            CredentialRepository credentials,
            Reconsideration reconsideration,
            Upkeep upkeep) {
        this.inquiries = inquiries;
        this.participants = participants;
        this.certifications = certifications;
        this.credentials = credentials;
        this.reconsideration = reconsideration;
        this.upkeep = upkeep;
    }

    /** Somebody whose award is on hold. */
    public record Held(long participantId, String name, Instant since) {}

    /** Those of a training who are being looked into. */
    @Transactional(readOnly = true)
    public List<Held> of(String trainingCode) {
        Map<Long, Instant> open = inquiries.open(trainingCode);
        Map<Long, Participant> known = participants.find(trainingCode, open.keySet());
        return open.entrySet().stream()
                .map(each -> new Held(
                        each.getKey(),
                        Optional.ofNullable(known.get(each.getKey()))
                                .map(Participant::name)
                                .orElse("-"),
                        each.getValue()))
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(IntegrityCaseOpened opened) {
        // Waits for whoever signs or issues.
        reconsideration.decideAgain(opened.trainingCode(), opened.participantId());
        for (Credential credential : locked(opened.participantId())) {
            if (credential.standing().isValid()) {
                upkeep.suspendQuietly(credential, opened.person(), Standing.INQUIRY);
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(IntegrityCaseClosed closed) {
        Optional<Certification> certification = certifications.lock(closed.trainingCode());
        boolean revoked = false;
        for (Credential credential : locked(closed.participantId())) {
            boolean suspended = credential.standing().isSuspended();
            if (closed.founded() && (suspended || credential.standing().isValid())) {
                upkeep.revoke(credential.id().digits(), closed.person(), FOUNDED, Optional.empty());
                revoked = true;
            } else if (suspended
                    && credential
                            .standing()
                            .reason()
                            .filter(Standing.INQUIRY::equals)
                            .isPresent()) {
                // Whoever suspended it for another reason has to lift it.
                upkeep.liftQuietly(
                        credential, closed.person(), "The inquiry is closed; nothing stands against the holder.");
            }
        }
        if (revoked && certification.isPresent()) {
            reconsideration.afterRevocation(certification.get(), closed.participantId());
        } else {
            reconsideration.decideAgain(closed.trainingCode(), closed.participantId(), Set.of(closed.person()));
        }
    }

    /** Locks what there is, and reads again: who corrects a name in this moment has added one. */
    private List<Credential> locked(long participantId) {
        credentials.lockOfParticipant(participantId);
        return credentials.lockOfParticipant(participantId);
    }
}
