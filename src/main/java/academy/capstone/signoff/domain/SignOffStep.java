package academy.capstone.signoff.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a route.
 *
 * @param run counted from 1 for each time that the training comes to sign-off
 * @param number counted from 1 within the run
 * @param role director, deputy, or the group that a rule of the route names
 * @param reason why this step is needed
 * @param person whose signature it is
 * @param acting who acts: the person or the substitute; while the step waits, as it stood when that was last determined
 * @param shown the outline that the signature was asked for; empty for steps from before that was kept
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
        Optional<Shown> shown,
        Optional<Decided> decided) {

    public static final String APPROVE = "approve";
    public static final String RETURN = "return";

    /** The way of a return on which the same outline is reviewed again. */
    public static final String TO_REVIEW = "review";

    /** The outline that a signature was asked for. */
    public record Shown(int version, String sha256) {}

    /**
     * What was decided.
     *
     * @param word approve, return or reject
     * @param returnTo of a return: outline or review; otherwise empty text
     * @param by who decided
     * @param outlineVersion the version that was decided on
     */
    public record Decided(
            String word,
            String returnTo,
            String comment,
            String by,
            Instant at,
            int outlineVersion,
            String outlineSha256) {

        public boolean approved() {
            return word.equals(APPROVE);
        }

        /** True if the same outline is to be reviewed again. */
        public boolean toReview() {
            return word.equals(RETURN) && returnTo.equals(TO_REVIEW);
        }
    }

    /** True until somebody has decided. */
    public boolean waits() {
        return decided.isEmpty();
    }

    /** True if the signature was asked for another outline than this one. */
    public boolean shownAnother(String outlineSha256) {
        return shown.filter(each -> !each.sha256().equals(outlineSha256)).isPresent();
    }

    /** For whom the one who acts, or has acted, does so; empty if for themselves. */
    public Optional<String> onBehalf() {
        String actor = decided.map(Decided::by).orElse(acting);
        return actor.equals(person) ? Optional.empty() : Optional.of(person);
    }

    /** The same step in the hands of those who have it now. */
    public SignOffStep inHandsOf(Signature now) {
        return new SignOffStep(id, trainingCode, run, number, role, reason, now.person(), now.acting(), shown, decided);
    }

    /** The same step for one more reason, when one person acts in two roles. */
    public SignOffStep withReasonOf(SignOffStep other) {
        return new SignOffStep(
                id, trainingCode, run, number, role, reason + " " + other.reason(), person, acting, shown, decided);
    }
}
