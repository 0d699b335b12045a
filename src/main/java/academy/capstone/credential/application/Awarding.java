package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.domain.Certification;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Tally;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides for every participant whether there is a certificate, a badge or nothing. */
@Service
public class Awarding {

    private static final int PAGE = 500;

    private final Trainings trainings;
    private final Participants participants;
    private final AwardRuns runs;
    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final CertificationRepository certifications;
    private final LateAwards late;
    private final Clock clock;

    Awarding(
            Trainings trainings,
            Participants participants,
            AwardRuns runs,
            AwardRepository awards,
            CredentialRepository credentials,
            CertificationRepository certifications,
            LateAwards late,
            Clock clock) {
        this.trainings = trainings;
        this.participants = participants;
        this.runs = runs;
        this.awards = awards;
        this.credentials = credentials;
        this.certifications = certifications;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Decides anew. Earlier awards that are not issued count no more; whoever has a credential is left out. After the first
     * signature only what waits for the next one is decided, and nobody else hears of it.
     *
     * @param element the BPMN element that asks, for the decision log
     */
    @Transactional
    public Awards award(String trainingCode, String element) {
        Certification certification = certifications.begin(trainingCode);
        AwardRun run = runs.of(trainingCode);
        if (certification.concluded()) {
            late.decideAgain(trainingCode, run);
        } else {
            decideAll(trainingCode, run);
        }
        List<Tally> tally = awards.tally(trainingCode);
        Awards result = conclude(trainingCode, tally);
        run.outcome()
                .ifPresent(outcome ->
                        trainings.decidedByRule(trainingCode, element, result.word(), outcome, explanation(tally)));
        return result;
    }

    private void decideAll(String trainingCode, AwardRun run) {
        Set<Long> holders = credentials.holders(trainingCode);
        int number = awards.startRun(trainingCode);
        long after = 0;
        List<Participant> page = participants.enrolled(trainingCode, after, PAGE);
        while (!page.isEmpty()) {
            List<Award> decided = AwardRun.all(run, page, holders);
            if (!decided.isEmpty()) {
                awards.add(trainingCode, number, decided, clock.instant());
            }
            after = page.get(page.size() - 1).id();
            page = participants.enrolled(trainingCode, after, PAGE);
        }
    }

    private Awards conclude(String trainingCode, List<Tally> tally) {
        if (tally.stream().anyMatch(each -> each.state() == AwardState.PROPOSED)) {
            certifications.setSigning(trainingCode, true);
            return Awards.SOME;
        }
        certifications.conclude(trainingCode, clock.instant());
        return Awards.NONE;
    }

    private static String explanation(List<Tally> tally) {
        return tally.stream()
                .map(each -> each.count() + " × " + each.result().word() + ": " + each.reason())
                .collect(Collectors.joining("\n"));
    }
}
