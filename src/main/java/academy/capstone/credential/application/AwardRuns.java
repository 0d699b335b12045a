package academy.capstone.credential.application;

import academy.capstone.credential.persistence.OverrideRepository;
import academy.capstone.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Makes ready to decide awards of a training by its conditions, the rules and the overrides of today. */
@Component
class AwardRuns {

    private final AwardConditions conditions;
    private final Decisions decisions;
    private final CredentialPrinter printer;
    private final OverrideRepository overrides;

    AwardRuns(
            AwardConditions conditions, Decisions decisions, CredentialPrinter printer, OverrideRepository overrides) {
        this.conditions = conditions;
        this.decisions = decisions;
        this.printer = printer;
        this.overrides = overrides;
    }

    AwardRun of(String trainingCode) {
        return new AwardRun(decisions, printer, conditions.of(trainingCode), overrides.confirmed(trainingCode));
    }
}
