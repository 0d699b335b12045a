package academy.capstone.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Bureau;
import academy.capstone.review.domain.Assignment.State;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Quorum QUORUM = new Quorum(2, 1, 1);

    @Test
    void countsThePointsOfAllScoredReviews() {
        Tally tally = Tally.of(List.of(review(Recommendation.APPROVE, 3), review(Recommendation.REJECT, 1)), 1, true);

        assertThat(tally.sharePercent()).isEqualByComparingTo("66.67");
        assertThat(tally.scoredReviews()).isEqualTo(2);
        assertThat(tally.tacitReviews()).isEqualTo(1);
        assertThat(tally.rejections()).isEqualTo(1);
        assertThat(tally.essentialsBelow()).isEqualTo(4);
    }

    @Test
    void givesSilenceNoPoints() {
        Tally tally = Tally.of(List.of(), 3, true);

        assertThat(tally.sharePercent()).isEqualByComparingTo("0");
        assertThat(tally.facts(1)).containsEntry("scoredReviews", 0).containsEntry("quorumMet", true);
    }

    @Test
    void countsTheSilentTowardsTheQuorumButNotTheRecused() {
        Assignment own = asked(ReviewKind.CONTENT, Bureau.BDT, State.GIVEN);
        Assignment other = asked(ReviewKind.CONTENT, Bureau.BR, State.TACIT);
        Assignment designer = asked(ReviewKind.DESIGN, Bureau.GS, State.GIVEN);

        assertThat(QUORUM.metBy(List.of(own, other, designer), Bureau.BDT)).isTrue();
        assertThat(QUORUM.metBy(
                        List.of(own, asked(ReviewKind.CONTENT, Bureau.BR, State.RECUSED), designer), Bureau.BDT))
                .isFalse();
    }

    @Test
    void needsAnExpertOfAnotherBureauAndADesigner() {
        Assignment own = asked(ReviewKind.CONTENT, Bureau.BDT, State.GIVEN);
        Assignment other = asked(ReviewKind.CONTENT, Bureau.BR, State.GIVEN);
        Assignment designer = asked(ReviewKind.DESIGN, Bureau.GS, State.GIVEN);

        assertThat(QUORUM.metBy(List.of(own, own, designer), Bureau.BDT)).isFalse();
        assertThat(QUORUM.metBy(List.of(own, other), Bureau.BDT)).isFalse();
    }

    private static GivenReview review(Recommendation recommendation, int points) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        Criterion.of(ReviewKind.CONTENT).forEach(each -> scores.put(each, points));
        return new GivenReview(ReviewKind.CONTENT, "somebody", recommendation, scores);
    }

    private static Assignment asked(ReviewKind kind, Bureau bureau, State state) {
        return new Assignment(
                1,
                "x",
                1,
                kind,
                "somebody",
                Optional.of(bureau),
                "",
                state,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
