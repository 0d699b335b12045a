package academy.capstone.training.domain;

import academy.capstone.workflow.Fault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** The rules on a proposal that its form can't express. */
public final class ProposalCheck {

    private final TrainingRules rules;

    public ProposalCheck(TrainingRules rules) {
        this.rules = rules;
    }

    /**
     * Everything that is wrong with a proposal, by the names of the form's fields.
     *
     * @param today the day on which it is proposed
     */
    public List<Fault> check(Proposal proposal, LocalDate today) {
        Faults faults = new Faults();
        new Schedule(rules, today)
                .check(proposal.startDate(), proposal.endDate(), proposal.format(), "startDate", "endDate", faults);
        faults.addIf(
                proposal.topics().isEmpty() || proposal.topics().size() > rules.maxTopics(),
                "topics",
                "Choose 1 to %d topics; these are %d."
                        .formatted(rules.maxTopics(), proposal.topics().size()));
        faults.addIf(
                new HashSet<>(proposal.topics()).size() < proposal.topics().size(),
                "topics",
                "A topic is named twice; name each one once.");
        faults.addIf(proposal.languages().isEmpty(), "languages", "Choose one language at least.");
        faults.addIf(proposal.hours().signum() <= 0, "hours", "The hours must be more than 0.");
        faults.addIf(
                proposal.hours().intValue() > rules.maxHours(),
                "hours",
                "The hours are the effort of one participant: %d at most.".formatted(rules.maxHours()));
        return faults.all();
    }
}
