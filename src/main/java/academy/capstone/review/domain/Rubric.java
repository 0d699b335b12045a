package academy.capstone.review.domain;

import academy.capstone.workflow.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rubric of the peer review (published process): each criterion 0 to 3 points. */
public final class Rubric {

    /** The most points a criterion can get. */
    public static final int FULL_MARK = 3;

    /** What an essential criterion must reach, and below which any criterion needs a comment. */
    public static final int ESSENTIAL_MARK = 2;

    private Rubric() {}

    /** The same for a review without comments on fields of the outline. */
    public static List<Fault> faults(
            ReviewKind kind, Recommendation recommendation, Map<Criterion, Integer> scores, String comment) {
        return faults(kind, recommendation, scores, comment, false);
    }

    /**
     * Everything that is wrong with a review; empty if it can be recorded.
     *
     * @param comment on the whole; empty text if there is none
     * @param commentsOnFields true if fields of the outline are commented; then low scores need no comment on the whole
     */
    public static List<Fault> faults(
            ReviewKind kind,
            Recommendation recommendation,
            Map<Criterion, Integer> scores,
            String comment,
            boolean commentsOnFields) {
        List<Fault> faults = new ArrayList<>();
        if (recommendation == Recommendation.RECUSE) {
            if (comment.isBlank()) {
                faults.add(comment("Please say in the comment why you recuse yourself."));
            }
            return faults;
        }
        for (Criterion criterion : Criterion.of(kind)) {
            Integer score = scores.get(criterion);
            if (score == null) {
                faults.add(new Fault(criterion.field(), "Please score \"" + criterion.label() + "\"."));
            } else if (score < 0 || score > FULL_MARK) {
                faults.add(new Fault(
                        criterion.field(),
                        "\"" + criterion.label() + "\" takes a whole number from 0 to " + FULL_MARK + "."));
            }
        }
        faults.addAll(commentFaults(recommendation, scores, comment, commentsOnFields));
        return faults;
    }

    private static List<Fault> commentFaults(
            Recommendation recommendation, Map<Criterion, Integer> scores, String comment, boolean commentsOnFields) {
        List<Fault> faults = new ArrayList<>();
        List<String> low = scores.entrySet().stream()
                .filter(each -> each.getValue() < ESSENTIAL_MARK)
                .map(each -> "\"" + each.getKey().label() + "\"")
                .sorted()
                .toList();
        if (!low.isEmpty() && comment.isBlank() && !commentsOnFields) {
            faults.add(comment("Please say in the comment what is to be changed: " + String.join(", ", low)
                    + (low.size() == 1 ? " scores" : " score") + " below " + ESSENTIAL_MARK + "."));
        }
        if (recommendation == Recommendation.REJECT) {
            if (essentialsBelow(scores).isEmpty()) {
                faults.add(new Fault(
                        "recommendation",
                        "A rejection needs an essential criterion scored below " + ESSENTIAL_MARK
                                + "; otherwise please recommend a revision."));
            }
            if (comment.isBlank() && (low.isEmpty() || commentsOnFields)) {
                faults.add(comment("Please give the reason for the rejection in the comment."));
            }
        }
        return faults;
    }

    /** The essential criteria that didn't reach their mark, in the rubric's order. */
    public static List<Criterion> essentialsBelow(Map<Criterion, Integer> scores) {
        return scores.entrySet().stream()
                .filter(each -> each.getKey().essential() && each.getValue() < ESSENTIAL_MARK)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Fault comment(String message) {
        return new Fault("comment", message);
    }
}
