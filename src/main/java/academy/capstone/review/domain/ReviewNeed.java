package academy.capstone.review.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import java.util.Set;

/**
 * What a training needs of its reviewers and who must not review it.
 *
 * @param bureau the proposing bureau
 * @param division the proposing division; empty text if unknown
 * @param topics as in the outline
 * @param languages codes, such as {@code en}
 * @param coordinator user id
 * @param instructors user ids of instructors and authors named in the outline
 * @param recused user ids of those who recused themselves in any round
 * @param proposedExperts user ids that the coordinator proposes
 * @param formerReviewers user ids of those who scored an earlier round
 */
public record ReviewNeed(
        Bureau bureau,
        String division,
        Region region,
        Set<String> topics,
        Set<String> languages,
        String coordinator,
        Set<String> instructors,
        Set<String> recused,
        Set<String> proposedExperts,
        Set<String> formerReviewers) {

    public ReviewNeed {
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        instructors = Set.copyOf(instructors);
        recused = Set.copyOf(recused);
        proposedExperts = Set.copyOf(proposedExperts);
        formerReviewers = Set.copyOf(formerReviewers);
    }

    /** The same without topics: whoever judges the learning design need not know the subject. */
    public ReviewNeed ofAnyTopic() {
        return new ReviewNeed(
                bureau,
                division,
                region,
                Set.of(),
                languages,
                coordinator,
                instructors,
                recused,
                proposedExperts,
                formerReviewers);
    }
}
