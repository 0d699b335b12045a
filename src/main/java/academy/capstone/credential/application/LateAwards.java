package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.Certification;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Variables;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings awards to the director that came up after the others were signed. Whoever calls holds the lock of the certification:
 * of two awards that come up at once the first opens the process and the other joins it, and one that comes up while the
 * director signs is either signed with the rest or opens a process of its own.
 */
@Component
class LateAwards {

    private static final String FOUND = "certification.lateAwardFound";

    private final CertificationRepository certifications;
    private final AwardRepository awards;
    private final AwardListRepository list;
    private final Participants participants;
    private final Trainings trainings;
    private final ProcessMessages messages;
    private final Clock clock;

    LateAwards(
            CertificationRepository certifications,
            AwardRepository awards,
            AwardListRepository list,
            Participants participants,
            Trainings trainings,
            ProcessMessages messages,
            Clock clock) {
        this.certifications = certifications;
        this.awards = awards;
        this.list = list;
        this.participants = participants;
        this.trainings = trainings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sees to it that what is proposed comes to the director: opens certification again, unless it is on the way there. */
    void bringToSignature(Certification certification) {
        String trainingCode = certification.trainingCode();
        if (!certification.signing()) {
            certifications.setSigning(trainingCode, true);
            messages.start(
                    FOUND,
                    trainingCode,
                    Map.of(
                            Variables.COORDINATOR.variable(),
                            trainings.facts(trainingCode).coordinator()));
        }
    }

    /** Decides anew what waits for the director, and nothing else. */
    void decideAgain(String trainingCode, AwardRun run) {
        for (Explained waiting : list.proposed(trainingCode)) {
            Optional<Participant> participant = participants.find(waiting.participantId());
            if (participant.isPresent()) {
                Award anew = run.award(participant.get());
                awards.replaceBy(waiting.id(), trainingCode, anew, waiting.told(), clock.instant());
            } else {
                awards.replace(waiting.id());
            }
        }
    }
}
