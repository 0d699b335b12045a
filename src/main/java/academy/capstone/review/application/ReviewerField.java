package academy.capstone.review.application;

import academy.capstone.review.domain.Candidate;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.domain.ReviewNeed;
import academy.capstone.review.domain.ReviewerChoice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a training needs of its reviewers, and who there is. */
record ReviewerField(
        ReviewNeed need, List<Candidate> expertCandidates, List<Candidate> designerCandidates, Instant now) {

    ReviewerChoice of(ReviewKind kind) {
        return kind == ReviewKind.DESIGN
                ? new ReviewerChoice(need.ofAnyTopic(), designerCandidates, now)
                : new ReviewerChoice(need, expertCandidates, now);
    }

    /** The same without those who were asked in this round already. */
    ReviewerField without(Collection<String> asked) {
        return new ReviewerField(need, without(expertCandidates, asked), without(designerCandidates, asked), now);
    }

    private static List<Candidate> without(List<Candidate> candidates, Collection<String> asked) {
        return candidates.stream().filter(each -> !asked.contains(each.id())).toList();
    }
}
