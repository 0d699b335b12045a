package academy.capstone.signoff.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts that the decision {@code sign-off-route} may ask for. Its table needs but three of them; the others are there
 * for rules that a process owner adds.
 *
 * @param cost planned cost, in the currency of the budget; 0 if none is stated
 * @param fee amount of the fee; 0 if none is asked
 * @param hours effort of a participant, in hours
 * @param others facts that the proposal has settled for good, by name
 */
public record RouteFacts(
        boolean crossesBureaux,
        boolean partnerLogo,
        double fee,
        double cost,
        double hours,
        String fundingSource,
        Settled others) {

    /** What no outline changes any more: a rule that asks for something else of these will never fit the training. */
    public record Settled(String bureau, String region, String format) {}

    private static final Set<String> SETTLED = Set.of("bureau", "region", "format");

    /** By the names of the decision. */
    public Map<String, Object> byName() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("crossesBureaux", crossesBureaux);
        facts.put("fee", fee > 0);
        facts.put("partnerLogo", partnerLogo);
        facts.put("feeAmount", fee);
        facts.put("cost", cost);
        facts.put("hours", hours);
        facts.put("fundingSource", fundingSource);
        facts.put("bureau", others.bureau());
        facts.put("region", others.region());
        facts.put("format", others.format());
        return facts;
    }

    /** True if the outline can still change what this input of the decision asks for. */
    public static boolean canChange(String input) {
        return !SETTLED.contains(input);
    }
}
