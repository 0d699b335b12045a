package academy.capstone.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import academy.capstone.people.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewerChoiceTests {

    private static final String TOPIC = "Cybersecurity";

    private final List<Candidate> candidates = new ArrayList<>();
    private Set<String> absent = Set.of();
    private Set<String> proposed = Set.of();
    private Set<String> recused = Set.of();
    private Set<String> instructors = Set.of();
    private Set<String> former = Set.of();

    @Test
    void takesOneOfAnotherBureauEvenIfOwnPeopleFitBetter() {
        candidate("own1", Bureau.BDT, 0, TOPIC);
        candidate("own2", Bureau.BDT, 0, TOPIC);
        candidate("other", Bureau.BR, 9);

        assertThat(chosen()).containsExactly("own1", "other");
    }

    @Test
    void findsNobodyWithoutAnotherBureau() {
        candidate("own1", Bureau.BDT, 0, TOPIC);
        candidate("own2", Bureau.BDT, 0, TOPIC);

        assertThat(choice().choose(2, 1)).isEmpty();
    }

    @Test
    void keepsOutWhoeverHasAConflict() {
        candidate("coordinator", Bureau.BR, 0, TOPIC);
        candidate("teacher", Bureau.BR, 0, TOPIC);
        candidate("recused", Bureau.BR, 0, TOPIC);
        candidates.add(
                new Candidate(person("colleague", Bureau.BDT, "Capacity Development", TOPIC), 0, Optional.empty()));
        candidate("free1", Bureau.BR, 0);
        candidate("free2", Bureau.TSB, 0);
        recused = Set.of("recused");
        instructors = Set.of("teacher");
        proposed = Set.of("teacher", "recused", "colleague");

        assertThat(chosen()).containsExactly("free1", "free2");
    }

    @Test
    void prefersTopicThenLessWorkThenTheOneAskedLongestAgo() {
        candidate("busy", Bureau.BR, 3, TOPIC);
        candidate("stranger", Bureau.BR, 0);
        candidate("idle", Bureau.BR, 0, TOPIC);
        assertThat(chosen()).containsExactly("idle", "busy");

        candidates.clear();
        candidates.add(new Candidate(
                person("justAsked", Bureau.BR, "", TOPIC), 0, Optional.of(Instant.parse("2026-05-01T00:00:00Z"))));
        candidates.add(new Candidate(
                person("longAgo", Bureau.BR, "", TOPIC), 0, Optional.of(Instant.parse("2026-01-01T00:00:00Z"))));
        candidate("never", Bureau.BR, 0, TOPIC);
        assertThat(chosen()).containsExactly("never", "longAgo");
    }

    @Test
    void prefersProposedExpertsAndThoseWhoKnowTheOutline() {
        candidate("a", Bureau.BR, 0, TOPIC);
        candidate("b", Bureau.BR, 2, TOPIC);
        candidate("c", Bureau.TSB, 5);
        proposed = Set.of("c");
        former = Set.of("b");

        assertThat(chosen()).containsExactly("c", "b");
        assertThat(choice().choose(2, 1).orElseThrow().get(0).explanation())
                .startsWith("Chosen because the outline proposes this expert")
                .contains("is of another bureau")
                .contains("open reviews: 5");
    }

    @Test
    void leavesTheAbsentAlone() {
        candidate("away", Bureau.BR, 0, TOPIC);
        candidate("here", Bureau.BR, 4, TOPIC);
        candidate("own", Bureau.BDT, 4, TOPIC);
        absent = Set.of("away");

        assertThat(chosen()).containsExactlyInAnyOrder("here", "own");
    }

    private List<String> chosen() {
        return choice().choose(2, 1).orElseThrow().stream()
                .map(each -> each.person().id())
                .toList();
    }

    private ReviewerChoice choice() {
        ReviewNeed need = new ReviewNeed(
                Bureau.BDT,
                "Capacity Development",
                Region.AFR,
                Set.of(TOPIC),
                Set.of("en"),
                "coordinator",
                instructors,
                recused,
                proposed,
                former);
        return new ReviewerChoice(need, candidates, person -> absent.contains(person.id()));
    }

    private void candidate(String id, Bureau bureau, int openReviews, String... topics) {
        candidates.add(new Candidate(person(id, bureau, "", topics), openReviews, Optional.empty()));
    }

    private static Person person(String id, Bureau bureau, String division, String... topics) {
        return new Person(
                id,
                id,
                id + "@example.org",
                Optional.of(bureau),
                Optional.empty(),
                division,
                Set.of(topics),
                Set.of("en"));
    }
}
