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
 * @param parties who has a part in the training
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
        Parties parties,
        Set<String> recused,
        Set<String> proposedExperts,
        Set<String> formerReviewers) {

    public ReviewNeed {
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        recused = Set.copyOf(recused);
        proposedExperts = Set.copyOf(proposedExperts);
        formerReviewers = Set.copyOf(formerReviewers);
    }

    /** The same without topics: whoever judges the learning design need not know the subject. */
    public ReviewNeed ofAnyTopic() {
        return new ReviewNeed(
                bureau, division, region, Set.of(), languages, parties, recused, proposedExperts, formerReviewers);
    }

    /**
     * Who has a part in a training.
     *
     * @param coordinators user ids of who coordinates it and of who did
     * @param authors user ids of those who saved any version of the outline
     * @param instructors user ids of instructors whom the outline names
     * @param instructorMails e-mail addresses of instructors whom the outline names, in lower case
     * @param partners names (or addresses) of partners whom the outline names, in lower case
     */
    public record Parties(
            Set<String> coordinators,
            Set<String> authors,
            Set<String> instructors,
            Set<String> instructorMails,
            Set<String> partners) {

        public Parties {
            coordinators = Set.copyOf(coordinators);
            authors = Set.copyOf(authors);
            instructors = Set.copyOf(instructors);
            instructorMails = Set.copyOf(instructorMails);
            partners = Set.copyOf(partners);
        }
    }
}
