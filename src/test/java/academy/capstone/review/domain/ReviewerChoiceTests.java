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

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final List<Candidate> candidates = new ArrayList<>();
    private Set<String> authors = Set.of();
    private Set<String> mails = Set.of();
    private Set<String> partners = Set.of();
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
        candidates.add(new Candidate(
                person("colleague", Bureau.BDT, "Capacity Development", TOPIC), Workload.none(), Optional.empty()));
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
        asked("justAsked", "2026-05-01T00:00:00Z");
        asked("longAgo", "2026-01-01T00:00:00Z");
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
                .startsWith("Chosen because this person is proposed in the outline")
                .contains("is of another bureau")
                .contains("has 5 open reviews and was not asked in the last 12 months");
    }

    @Test
    void leavesTheAbsentAndTheOverburdenedAlone() {
        candidates.add(new Candidate(
                person("away", Bureau.BR, "", TOPIC),
                Workload.none(),
                Optional.of("is away on 8 of the 10 working days")));
        candidate("here", Bureau.BR, 4, TOPIC);
        candidate("own", Bureau.BDT, 4, TOPIC);

        assertThat(chosen()).containsExactlyInAnyOrder("here", "own");
        assertThat(choice().notChosen(chosen()))
                .extracting(Choice::explanation)
                .containsExactly("Not chosen because this person is away on 8 of the 10 working days.");
    }

    @Test
    void keepsOutWhoeverTheOutlineNamesByMailAsAPartnerOrAsAnAuthor() {
        candidate("mailed", Bureau.BR, 0, TOPIC);
        candidate("partner", Bureau.BR, 0, TOPIC);
        candidate("author", Bureau.BR, 0, TOPIC);
        candidate("free1", Bureau.BR, 0);
        candidate("free2", Bureau.TSB, 0);
        mails = Set.of("mailed@example.org");
        partners = Set.of("partner");
        authors = Set.of("author");

        assertThat(chosen()).containsExactly("free1", "free2");
        assertThat(choice().notChosen(chosen()))
                .extracting(each -> each.person().id() + ": " + each.explanation())
                .containsExactly(
                        "mailed: Not chosen because this person is named in the outline as an instructor.",
                        "partner: Not chosen because this person is named in the outline as a partner.",
                        "author: Not chosen because this person has written on a version of this outline.");
    }

    @Test
    void judgesAnotherBureauByTheBureauEvenOfSomebodyInARegionalOffice() {
        candidate("own1", Bureau.BDT, 0, TOPIC);
        candidates.add(new Candidate(
                new Person(
                        "ownInRegion",
                        "ownInRegion",
                        "o@example.org",
                        Optional.of(Bureau.BDT),
                        Optional.of(Region.EUR),
                        "",
                        Set.of(TOPIC),
                        Set.of("en")),
                Workload.none(),
                Optional.empty()));
        assertThat(choice().choose(2, 1)).isEmpty();

        candidates.add(new Candidate(
                new Person(
                        "otherInRegion",
                        "otherInRegion",
                        "p@example.org",
                        Optional.of(Bureau.BR),
                        Optional.of(Region.AFR),
                        "",
                        Set.of(),
                        Set.of("en")),
                Workload.none(),
                Optional.empty()));
        assertThat(chosen()).contains("otherInRegion");
    }

    @Test
    void saysToTheOthersWhatPutThemBehind() {
        candidate("own1", Bureau.BDT, 0, TOPIC);
        candidate("own2", Bureau.BDT, 1, TOPIC);
        candidate("other", Bureau.BR, 0);
        candidate("busy", Bureau.BR, 5);

        assertThat(choice().notChosen(Set.of("own1", "other")))
                .extracting(each -> each.person().id() + ": " + each.explanation())
                .containsExactly(
                        "own2: Not chosen because the place was needed for an expert of another bureau.",
                        "busy: Not chosen because others have had less to review.");
    }

    @Test
    void asksEverybodyAgainWhoScoredAnEarlierRound() {
        candidate("own1", Bureau.BDT, 0, TOPIC);
        candidate("own2", Bureau.BDT, 1, TOPIC);
        candidate("other", Bureau.BR, 0, TOPIC);
        candidate("new", Bureau.TSB, 0, TOPIC);
        candidate("recused", Bureau.BR, 0, TOPIC);
        former = Set.of("own1", "own2", "recused");
        recused = Set.of("recused");

        assertThat(choice().chooseAgain(2, 1).orElseThrow())
                .extracting(each -> each.person().id())
                .containsExactly("own1", "new", "own2");
    }

    @Test
    void doesNotSayThatAnotherBureauWasNeededToSomebodyOfAnotherBureau() {
        candidate("own1", Bureau.BDT, 3, TOPIC);
        candidate("other", Bureau.BR, 2, TOPIC);
        candidate("free", Bureau.TSB, 0, TOPIC);

        assertThat(choice().notChosen(Set.of("own1", "other")))
                .extracting(Choice::explanation)
                .containsExactly("Not chosen because enough others had been asked.");
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
                new ReviewNeed.Parties(Set.of("coordinator"), authors, instructors, mails, partners),
                recused,
                proposed,
                former);
        return new ReviewerChoice(need, candidates, NOW);
    }

    private void candidate(String id, Bureau bureau, int openReviews, String... topics) {
        candidates.add(new Candidate(
                person(id, bureau, "", topics),
                new Workload(openReviews, 0, Optional.empty(), Optional.empty()),
                Optional.empty()));
    }

    private void asked(String id, String when) {
        Optional<Instant> then = Optional.of(Instant.parse(when));
        candidates.add(
                new Candidate(person(id, Bureau.BR, "", TOPIC), new Workload(0, 1, then, then), Optional.empty()));
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
