package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardFacts;
import academy.capstone.credential.domain.AwardFacts.ParticipantFacts;
import academy.capstone.credential.domain.AwardFacts.TrainingConditions;
import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.Participant;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Decisions.MatchedRule;
import academy.capstone.workflow.Decisions.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides the awards of one training. Participants with the same facts are decided by one question to the table. */
final class AwardRun {

    private static final String DECISION = "award-credential";

    private final Decisions decisions;
    private final CredentialPrinter printer;
    private final TrainingConditions conditions;
    private final Map<Long, AwardOverride> overrides;
    private final Map<Map<String, Object>, Outcome> known = new HashMap<>();
    private final Map<Integer, MatchedRule> rules = new TreeMap<>();
    private @Nullable Outcome last;

    AwardRun(
            Decisions decisions,
            CredentialPrinter printer,
            TrainingConditions conditions,
            Map<Long, AwardOverride> overrides) {
        this.overrides = overrides;
        this.decisions = decisions;
        this.printer = printer;
        this.conditions = conditions;
    }

    Award award(Participant participant) {
        AwardFacts asked = new AwardFacts(facts(participant), conditions);
        Map<String, Object> inputs = asked.inputs();
        Outcome outcome = known.computeIfAbsent(inputs, facts -> decisions.decide(DECISION, facts));
        MatchedRule rule = outcome.first();
        rules.put(rule.number(), rule);
        last = outcome;
        AwardResult result = AwardResult.of(rule.text("result"));
        Award award = new Award(
                participant.id(),
                printer.printable(participant.name()),
                participant.grade(),
                result,
                rule.text("reason"),
                rule.id(),
                rule.number(),
                outcome.version(),
                FactsJson.write(asked.kept()),
                AwardState.first(result));
        // What two people decided about the result is no answer to an integrity case.
        boolean inquiry = participant.integrityCaseOpen() || participant.integrityCaseFounded();
        Award decided = inquiry ? award : overridden(award);
        return obstacle(decided).map(decided::withheld).orElse(decided);
    }

    private Award overridden(Award award) {
        return Optional.ofNullable(overrides.get(award.participantId()))
                .map(override -> award.overridden(
                        override.result(), "Decided by two people of the academy team: " + override.reason()))
                .orElse(award);
    }

    /** The decision with every rule that matched somebody; empty before the first award. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(last)
                .map(any -> new Outcome(
                        any.decision(),
                        any.version(),
                        rules.values().stream()
                                .sorted(Comparator.comparing(MatchedRule::number))
                                .toList()));
    }

    private Optional<String> obstacle(Award award) {
        if (award.state() != AwardState.PROPOSED) {
            return Optional.empty();
        }
        if (award.holder().isEmpty()) {
            return Optional.of("The name has no letters that can be printed. Please have it corrected.");
        }
        Set<String> unknown = printer.unknownLetters(award.holder());
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("No font has these letters of the name: " + String.join(" ", unknown)
                        + ". Please have the name given in another script.");
    }

    private static ParticipantFacts facts(Participant participant) {
        return new ParticipantFacts(
                true,
                participant.identityConfirmed(),
                participant.integrityCaseOpen(),
                participant.integrityCaseFounded(),
                participant.grade(),
                participant.sessionsAttended(),
                participant.liveSessions());
    }

    static List<Award> all(AwardRun run, List<Participant> participants, Set<Long> holders) {
        List<Award> awards = new ArrayList<>();
        for (Participant participant : participants) {
            // Whoever has a credential keeps it; a mistake in it is corrected by superseding.
            if (!holders.contains(participant.id())) {
                awards.add(run.award(participant));
            }
        }
        return awards;
    }
}
