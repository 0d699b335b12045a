package academy.capstone.credential.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one participant has earned and why.
 *
 * @param holder the name as it is printed
 * @param grade 0 to 100 percent, if there is one
 * @param reason the sentence of the rule, or why nothing can be printed
 * @param ruleNumber number of the rule that matched, counted from 1
 * @param decisionVersion deployed version of the decision
 * @param inputs JSON of the facts that the rule was asked with
 */
public record Award(
        long participantId,
        String holder,
        Optional<BigDecimal> grade,
        AwardResult result,
        String reason,
        String ruleId,
        int ruleNumber,
        int decisionVersion,
        String inputs,
        AwardState state) {

    /** The same facts, but another result, which two people decided. */
    public Award overridden(AwardResult by, String because) {
        return new Award(
                participantId,
                holder,
                grade,
                by,
                because,
                ruleId,
                ruleNumber,
                decisionVersion,
                inputs,
                AwardState.first(by));
    }

    /** The same award, but nothing is issued for it. */
    public Award withheld(String because) {
        return new Award(
                participantId,
                holder,
                grade,
                result,
                because,
                ruleId,
                ruleNumber,
                decisionVersion,
                inputs,
                AwardState.WITHHELD);
    }
}
