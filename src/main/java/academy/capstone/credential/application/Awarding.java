package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Tally;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.OverrideRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Decisions;
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
    private final AwardConditions conditions;
    private final Decisions decisions;
    private final CredentialPrinter printer;
    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final OverrideRepository overrides;
    private final Clock clock;

    Awarding(
            Trainings trainings,
            Participants participants,
            AwardConditions conditions,
            Decisions decisions,
            CredentialPrinter printer,
            AwardRepository awards,
            CredentialRepository credentials,
            OverrideRepository overrides,
            Clock clock) {
        this.trainings = trainings;
        this.participants = participants;
        this.conditions = conditions;
        this.decisions = decisions;
        this.printer = printer;
        this.awards = awards;
        this.credentials = credentials;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Decides anew. Earlier awards that are not issued count no more; whoever has a credential is left out.
     *
     * @param element the BPMN element that asks, for the decision log
     */
    @Transactional
    public Awards award(String trainingCode, String element) {
        AwardRun run = new AwardRun(decisions, printer, conditions.of(trainingCode), overrides.confirmed(trainingCode));
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
        List<Tally> tally = awards.tally(trainingCode);
        Awards result =
                tally.stream().anyMatch(each -> each.state() == AwardState.PROPOSED) ? Awards.SOME : Awards.NONE;
        run.outcome()
                .ifPresent(outcome ->
                        trainings.decidedByRule(trainingCode, element, result.word(), outcome, explanation(tally)));
        return result;
    }

    private static String explanation(List<Tally> tally) {
        return tally.stream()
                .map(each -> each.count() + " × " + each.result().word() + ": " + each.reason())
                .collect(Collectors.joining("\n"));
    }
}
