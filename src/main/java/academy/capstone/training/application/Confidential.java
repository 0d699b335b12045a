package academy.capstone.training.application;

import academy.capstone.training.Decision;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reviewers keep to themselves until their round is consolidated: who reviews, and what they say. */
final class Confidential {

    private static final String CONSOLIDATION = "BusinessRuleTask_ConsolidateReviews";
    private static final Set<String> REVIEWS = Set.of(
            "UserTask_ReviewContent",
            "UserTask_ReviewDesign",
            "ServiceTask_SelectReviewers",
            "ServiceTask_RecordTacitReview",
            "ServiceTask_RecordTacitDesignReview");

    private Confidential() {}

    /** The rounds whose reviews are consolidated. */
    static Set<Integer> openRounds(List<Decision> log) {
        return log.stream()
                .filter(each -> each.task().equals(CONSOLIDATION))
                .map(Decision::round)
                .collect(Collectors.toSet());
    }

    /** True if the entry stays confidential for now. */
    static boolean is(Decision decision, Set<Integer> openRounds) {
        return REVIEWS.contains(decision.task()) && !openRounds.contains(decision.round());
    }
}
