package academy.capstone.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A consolidated round of peer review, as those who decide on the training read it.
 *
 * @param voices everybody who took part or stepped back, content experts first
 * @param criteria what was scored, criterion by criterion in the order of the rubrics; empty if nobody scored
 * @param openComments comments that nobody has answered, or that were declined, of this round and of those before it since
 *     the training was last signed off; the newest round first
 * @param outlineVersion the version that was reviewed; empty if nobody gave a review
 * @param earlierVersion the version that was reviewed in the round before, if there was one since the last sign-off
 */
public record RoundDigest(
        int round,
        List<Voice> voices,
        List<Scored> criteria,
        List<OpenComment> openComments,
        Optional<Integer> outlineVersion,
        Optional<Integer> earlierVersion) {

    public RoundDigest {
        voices = List.copyOf(voices);
        criteria = List.copyOf(criteria);
        openComments = List.copyOf(openComments);
    }

    /**
     * Somebody who was asked.
     *
     * @param person user id
     * @param as such as "Content expert"
     * @param recommendation in words; empty of those who gave none
     * @param tacit true if the person stayed silent to the end of the window: no objection, no score
     */
    public record Voice(String person, String as, Optional<String> recommendation, boolean tacit, boolean recused) {}

    /**
     * A criterion and its scores, each from 0 to {@code fullMark}.
     *
     * @param essential must reach {@code essentialMark} in every review
     * @param mean rounded to one decimal
     * @param scores by user id
     */
    public record Scored(
            String label,
            boolean essential,
            BigDecimal mean,
            int lowest,
            int highest,
            int fullMark,
            int essentialMark,
            Map<String, Integer> scores) {

        public Scored {
            scores = Map.copyOf(scores);
        }

        /** True if an essential criterion did not reach its mark in every review. */
        public boolean belowMark() {
            return essential && lowest < essentialMark;
        }

        /** How far the reviewers are apart. */
        public int spread() {
            return highest - lowest;
        }
    }

    /**
     * A comment that is open.
     *
     * @param person user id of the reviewer
     * @param declined false if nobody has answered
     * @param reason why it was declined; empty text otherwise
     */
    public record OpenComment(int round, String person, String text, boolean declined, String reason) {}
}
