package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import java.util.function.UnaryOperator;

/** How a sign-off is told in words. */
public final class SignOffWords {

    private SignOffWords() {}

    /** What was decided, as the end of a sentence: "returned to review". */
    public static String decision(SignOffStep.Decided decided) {
        return switch (decided.word()) {
            case SignOffStep.APPROVE -> "approved";
            case SignOffStep.RETURN -> decided.toReview() ? "returned to review" : "returned to the coordinator";
            default -> "rejected";
        };
    }

    /** Who decided what: "Director TSB for Director BDT approved"; empty text while the step waits. */
    static String decided(SignOffStep step, UnaryOperator<String> names) {
        return step.decided()
                .map(decided -> by(step, decided, names) + " " + decision(decided))
                .orElse("");
    }

    /** Who decided, and for whom: "Director TSB for Director BDT". */
    static String by(SignOffStep step, SignOffStep.Decided decided, UnaryOperator<String> names) {
        return names.apply(decided.by())
                + step.onBehalf().map(absent -> " for " + names.apply(absent)).orElse("");
    }

    /** What happens now that it was decided. */
    static String next(SignOffStep.Decided decided) {
        return switch (decided.word()) {
            case SignOffStep.APPROVE -> "The academy team now sets the course up on the platform.";
            case SignOffStep.RETURN ->
                decided.toReview()
                        ? "The same outline is now reviewed again. Nothing is to be changed until the reviewers have answered."
                        : "Please change the outline; it then goes to review and to sign-off again.";
            default -> "The training ends here. Its course file stays readable.";
        };
    }
}
