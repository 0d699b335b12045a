package academy.capstone.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How well somebody fits: those whom the coordinator proposes or who know the outline from an earlier round come first, then
 * those who know a topic and read a language of the training; among these the one who has had less to review, so that the
 * work is shared fairly, and only then the one who knows more of the topics or works in the region.
 */
final class Fitness {

    private final ReviewNeed need;
    private final Instant now;
    private final Map<String, List<String>> topicsKnown = new HashMap<>();
    private final List<Wish> wishes;
    private final Comparator<Candidate> order;

    Fitness(ReviewNeed need, Instant now) {
        this.need = need;
        this.now = now;
        this.wishes = wishes();
        this.order = wishes.stream()
                .map(Wish::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** A wish, and what is said to those who are behind because of it. */
    private record Wish(Comparator<Candidate> order, String othersAre) {}

    /** The best first; never undecided. */
    Comparator<Candidate> order() {
        return order;
    }

    /** Why one candidate comes behind another, as the end of a sentence. */
    String whyBehind(Candidate candidate, Candidate chosen) {
        return wishes.stream()
                .filter(wish -> wish.order().compare(candidate, chosen) > 0)
                .map(Wish::othersAre)
                .findFirst()
                .orElse("others were enough");
    }

    private List<Wish> wishes() {
        return List.of(
                wish(each -> yes(need.proposedExperts().contains(each.id())), "others are proposed by the outline"),
                wish(each -> yes(need.formerReviewers().contains(each.id())), "others reviewed an earlier version"),
                wish(each -> yes(!matchingTopics(each).isEmpty()), "others know a topic of the training"),
                wish(each -> yes(readsALanguage(each)), "others read a language of the training"),
                wish(each -> each.workload().weight(now), "others have had less to review"),
                wish(each -> -matchingTopics(each).size(), "others know more of its topics"),
                wish(each -> yes(sameRegion(each)), "others work in the region"),
                wish(
                        each -> each.workload()
                                .lastAsked()
                                .map(Instant::toEpochMilli)
                                .orElse(0L),
                        "others were asked longer ago"),
                new Wish(Comparator.comparing(Candidate::id), "others fit as well and come first by name"));
    }

    private static Wish wish(ToLongFunction<Candidate> rank, String othersAre) {
        return new Wish(Comparator.comparingLong(rank), othersAre);
    }

    private static long yes(boolean fits) {
        return fits ? 0 : 1;
    }

    /** What speaks for somebody who was chosen, as ends of a sentence. */
    List<String> reasonsFor(Candidate chosen) {
        return reasons(chosen, "comes first among those who know none of the training's topics");
    }

    /** What there is to say of somebody who could be asked, as ends of a sentence. */
    List<String> reasonsForNext(Candidate candidate) {
        return reasons(candidate, "knows none of the training's topics");
    }

    private List<String> reasons(Candidate candidate, String withoutTopic) {
        List<String> reasons = new ArrayList<>();
        if (need.proposedExperts().contains(candidate.id())) {
            reasons.add("is proposed in the outline");
        }
        if (need.formerReviewers().contains(candidate.id())) {
            reasons.add("reviewed an earlier version");
        }
        List<String> topics = matchingTopics(candidate);
        if (!topics.isEmpty()) {
            reasons.add("knows " + String.join(", ", topics));
        } else if (!need.topics().isEmpty()) {
            reasons.add(withoutTopic);
        }
        if (readsALanguage(candidate)) {
            reasons.add("reads a language of the training");
        }
        if (sameRegion(candidate)) {
            reasons.add("works in the region");
        }
        reasons.add(
                ofAnotherBureau(candidate) ? "is of another bureau" : "is of the same bureau but of another division");
        reasons.add(candidate.workload().words());
        return reasons;
    }

    /** Judged on the bureau, whatever regional office the person belongs to. */
    boolean ofAnotherBureau(Candidate candidate) {
        return candidate.person().bureau().filter(each -> each != need.bureau()).isPresent();
    }

    /** Compared with others again and again, so found out once. */
    private List<String> matchingTopics(Candidate candidate) {
        return topicsKnown.computeIfAbsent(candidate.id(), id -> matching(candidate));
    }

    private List<String> matching(Candidate candidate) {
        return need.topics().stream()
                .filter(topic -> candidate.person().topics().stream().anyMatch(topic::equalsIgnoreCase))
                .sorted()
                .toList();
    }

    private boolean readsALanguage(Candidate candidate) {
        return need.languages().stream().anyMatch(candidate.person().languages()::contains);
    }

    private boolean sameRegion(Candidate candidate) {
        return candidate.person().region().filter(each -> each == need.region()).isPresent();
    }
}
