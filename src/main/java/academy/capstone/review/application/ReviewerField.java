package academy.capstone.review.application;

import academy.capstone.people.Person;
import academy.capstone.review.domain.Candidate;
import academy.capstone.review.domain.ReviewNeed;
import academy.capstone.review.domain.ReviewerChoice;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What a training needs of its reviewers, and who there is. */
record ReviewerField(
        ReviewNeed need,
        List<Candidate> expertCandidates,
        List<Candidate> designerCandidates,
        Predicate<Person> absent) {

    ReviewerChoice experts() {
        return new ReviewerChoice(need, expertCandidates, absent);
    }

    ReviewerChoice designers() {
        return new ReviewerChoice(need.ofAnyTopic(), designerCandidates, absent);
    }

    /** The same without those who were asked in this round already. */
    ReviewerField without(Collection<String> asked) {
        return new ReviewerField(
                need,
                expertCandidates.stream()
                        .filter(each -> !asked.contains(each.id()))
                        .toList(),
                designerCandidates.stream()
                        .filter(each -> !asked.contains(each.id()))
                        .toList(),
                absent);
    }
}
