package academy.capstone.review.domain;

import academy.capstone.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses reviewers: without a conflict of interest and not absent; those whom the coordinator proposes or who know the
 * outline from an earlier round first, then by topic, language and region; of equals, the one with fewer open reviews and
 * the one who was asked longest ago, so that the work is shared fairly.
 */
public final class ReviewerChoice {

    private final ReviewNeed need;
    private final List<Candidate> ranked;
    private final Predicate<Person> absent;

    /**
     * @param absent asked only of those who would be chosen, because the answer costs a look into the calendar
     */
    public ReviewerChoice(ReviewNeed need, List<Candidate> candidates, Predicate<Person> absent) {
        this.need = need;
        this.absent = absent;
        this.ranked = candidates.stream()
                .filter(each -> ConflictOfInterest.of(each.person(), need).isEmpty())
                .sorted(order())
                .toList();
    }

    /**
     * The best that many, with at least so many of another bureau than the proposing one; empty if there are too few.
     */
    public Optional<List<Choice>> choose(int count, int ofAnotherBureau) {
        List<Candidate> chosen = new ArrayList<>();
        int mustBeForeign = ofAnotherBureau;
        for (Candidate candidate : ranked) {
            if (chosen.size() == count) {
                break;
            }
            boolean foreign = ofAnotherBureau(candidate);
            if ((foreign || count - chosen.size() > mustBeForeign) && !absent.test(candidate.person())) {
                chosen.add(candidate);
                mustBeForeign -= foreign && mustBeForeign > 0 ? 1 : 0;
            }
        }
        if (chosen.size() < count) {
            return Optional.empty();
        }
        return Optional.of(chosen.stream().map(this::explained).toList());
    }

    private Choice explained(Candidate candidate) {
        return new Choice(candidate.person(), "Chosen because " + String.join("; ", reasons(candidate)) + ".");
    }

    private List<String> reasons(Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        if (need.proposedExperts().contains(candidate.id())) {
            reasons.add("the outline proposes this expert");
        }
        if (need.formerReviewers().contains(candidate.id())) {
            reasons.add("reviewed an earlier version");
        }
        List<String> topics = matchingTopics(candidate);
        if (!topics.isEmpty()) {
            reasons.add("knows " + String.join(", ", topics));
        } else if (!need.topics().isEmpty()) {
            reasons.add("nobody with a topic of this training comes before");
        }
        if (languages(candidate) > 0) {
            reasons.add("reads a language of the training");
        }
        if (sameRegion(candidate)) {
            reasons.add("works in the region");
        }
        reasons.add(
                ofAnotherBureau(candidate) ? "is of another bureau" : "is of the same bureau but of another division");
        reasons.add(candidate.openReviews() == 0 ? "has no open review" : "open reviews: " + candidate.openReviews());
        return reasons;
    }

    private Comparator<Candidate> order() {
        return Comparator.<Candidate>comparingInt(each -> need.proposedExperts().contains(each.id()) ? 0 : 1)
                .thenComparingInt(each -> need.formerReviewers().contains(each.id()) ? 0 : 1)
                .thenComparingInt(each -> matchingTopics(each).isEmpty() ? 1 : 0)
                .thenComparingInt(each -> languages(each) > 0 ? 0 : 1)
                .thenComparingInt(Candidate::openReviews)
                .thenComparing(each -> -matchingTopics(each).size())
                .thenComparingInt(each -> sameRegion(each) ? 0 : 1)
                .thenComparing(each -> each.lastAsked().orElse(Instant.EPOCH))
                .thenComparing(Candidate::id);
    }

    private List<String> matchingTopics(Candidate candidate) {
        return need.topics().stream()
                .filter(topic -> candidate.person().topics().stream().anyMatch(topic::equalsIgnoreCase))
                .sorted()
                .toList();
    }

    private int languages(Candidate candidate) {
        return (int) need.languages().stream()
                .filter(candidate.person().languages()::contains)
                .count();
    }

    private boolean sameRegion(Candidate candidate) {
        return candidate.person().region().filter(each -> each == need.region()).isPresent();
    }

    private boolean ofAnotherBureau(Candidate candidate) {
        return candidate.person().bureau().filter(each -> each != need.bureau()).isPresent();
    }
}
