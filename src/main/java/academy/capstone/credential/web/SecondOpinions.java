package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardBook;
import academy.capstone.credential.application.Overrides;
import academy.capstone.credential.application.Revocations;
import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.RevocationProposal;
import academy.capstone.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what two people decide on single awards, in words. */
@Component
class SecondOpinions {

    private final Overrides overrides;
    private final Revocations revocations;
    private final AwardBook awards;
    private final People people;

    SecondOpinions(Overrides overrides, Revocations revocations, AwardBook awards, People people) {
        this.overrides = overrides;
        this.revocations = revocations;
        this.awards = awards;
        this.people = people;
    }

    /**
     * What stands on the page of the awards.
     *
     * @param mayPropose whether this person may propose an override
     */
    record Opinions(boolean mayPropose, List<Otherwise> overrides, List<Withdrawal> revocations) {}

    /**
     * An override.
     *
     * @param objection why this person must not decide it, or nobody any more
     */
    record Otherwise(
            long id,
            String holder,
            String result,
            String reason,
            String state,
            String proposedBy,
            Instant proposedAt,
            Optional<String> decidedBy,
            Optional<String> objection) {

        public boolean waits() {
            return state.equals("proposed");
        }
    }

    /**
     * A revocation that is proposed.
     *
     * @param kind of the credential
     * @param due what is due instead
     * @param lines the award before and now
     * @param publicReason what is proposed as the reason that everybody reads
     * @param objection why this person must not decide it
     */
    record Withdrawal(
            long id,
            String holder,
            Optional<String> kind,
            Optional<String> credentialId,
            String due,
            List<String> lines,
            String publicReason,
            Instant proposedAt,
            Optional<String> objection) {}

    Opinions of(String code, String person) {
        return new Opinions(
                overrides.mayPropose(person),
                overrides.of(code).stream().map(each -> otherwise(each, person)).toList(),
                revocations.waiting(code, person).stream()
                        .map(each -> withdrawal(each, person))
                        .toList());
    }

    Otherwise override(String code, long id, String person) {
        return otherwise(overrides.find(code, id), person);
    }

    Withdrawal revocation(String code, long id, String person) {
        return withdrawal(revocations.find(code, id, person), person);
    }

    private Otherwise otherwise(AwardOverride override, String person) {
        return new Otherwise(
                override.id(),
                holder(override.participantId()),
                override.result().word(),
                override.reason(),
                override.state().word(),
                people.nameOf(override.proposedBy()),
                override.proposedAt(),
                override.decidedBy().map(people::nameOf),
                override.waits() ? overrides.objection(override, person) : Optional.of(""));
    }

    private Withdrawal withdrawal(Revocations.Proposed proposed, String person) {
        RevocationProposal proposal = proposed.proposal();
        return new Withdrawal(
                proposal.id(),
                holder(proposal.participantId()),
                proposed.credential().map(held -> held.facts().kind().word()),
                proposed.credential().map(held -> held.id().digits()),
                proposal.due().word(),
                proposal.reason().lines().toList(),
                proposal.publicReason(),
                proposal.proposedAt(),
                revocations.objection(proposal, person));
    }

    private String holder(long participantId) {
        return awards.holder(participantId).orElse("Participant " + participantId);
    }
}
