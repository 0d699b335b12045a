package academy.capstone.signoff.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a route.
 *
 * @param run counted from 1 for each time that the training comes to sign-off
 * @param number counted from 1 within the run
 * @param role director or deputy
 * @param reason why this step is needed
 * @param person whose signature it is
 * @param acting who acts: the person, or the substitute on the day on which the route was determined
 */
public record SignOffStep(
        long id,
        String trainingCode,
        int run,
        int number,
        String role,
        String reason,
        String person,
        String acting,
        Optional<Decided> decided) {

    /**
     * What was decided.
     *
     * @param word approve, return or reject
     * @param by who decided
     * @param outlineVersion the version that was decided on
     */
    public record Decided(
            String word, String comment, String by, Instant at, int outlineVersion, String outlineSha256) {}

    /** For whom the one who decided acted; empty if for themselves. */
    public Optional<String> onBehalfOf(String decider) {
        return decider.equals(person) ? Optional.empty() : Optional.of(person);
    }
}
