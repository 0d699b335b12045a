package academy.capstone.review.web;

import academy.capstone.review.application.ReviewFile;
import academy.capstone.review.application.ReviewFile.ReadableRound;
import academy.capstone.review.domain.Criterion;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A round of peer review on the page and as JSON. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RoundShown(
        int round,
        Instant openedAt,
        @Nullable String outcome,
        @Nullable String explanation,
        @Nullable String sharePercent,
        @Nullable ChairShown taskForce,
        List<ReviewerShown> reviewers,
        List<ReviewShown> reviews,
        List<String> leftOut) {

    /** The word of the task force. */
    record ChairShown(String decision, String comment, String by) {}

    /** Who was asked. */
    record ReviewerShown(
            String person,
            String name,
            String kind,
            String kindLabel,
            String state,
            String stateLabel,
            String explanation) {}

    /** One review; {@code scores} by field, {@code labelled} by label for the page. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ReviewShown(
            String person,
            String name,
            String kindLabel,
            String recommendation,
            String recommendationLabel,
            Map<String, Integer> scores,
            int outlineVersion,
            List<CommentShown> comments) {

        /** The scores by the criteria's labels, in the rubric's order. */
        @JsonIgnore
        public Map<String, Integer> labelled() {
            Map<String, Integer> labelled = new LinkedHashMap<>();
            for (Criterion criterion : Criterion.values()) {
                Integer score = scores.get(criterion.field());
                if (score != null) {
                    labelled.put(criterion.label() + (criterion.essential() ? " (essential)" : ""), score);
                }
            }
            return labelled;
        }
    }

    /** A comment and its answer, if there is one; {@code field} and {@code about} name the field that it is about. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CommentShown(
            long id,
            String kind,
            @Nullable String field,
            @Nullable String about,
            String text,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String by) {}

    static RoundShown of(ReadableRound readable, ReviewFile names) {
        Round round = readable.round();
        return new RoundShown(
                round.number(),
                round.openedAt(),
                round.result().isPresent() ? round.finalOutcome() : null,
                round.result().map(Round.Result::explanation).orElse(null),
                round.result()
                        .filter(each -> each.scoredReviews() > 0)
                        .map(each -> each.sharePercent().stripTrailingZeros().toPlainString())
                        .orElse(null),
                round.chairWord()
                        .map(each -> new ChairShown(each.decision(), each.comment(), names.nameOf(each.person())))
                        .orElse(null),
                readable.assignments().stream()
                        .map(each -> new ReviewerShown(
                                each.person(),
                                names.nameOf(each.person()),
                                each.kind().word(),
                                each.kind().label(),
                                each.state().word(),
                                each.state().label(),
                                each.explanation()))
                        .toList(),
                readable.reviews().stream().map(each -> shown(each, names)).toList(),
                readable.leftOut());
    }

    private static ReviewShown shown(Review review, ReviewFile names) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            Integer score = review.scores().get(criterion);
            if (score != null) {
                scores.put(criterion.field(), score);
            }
        }
        return new ReviewShown(
                review.person(),
                names.nameOf(review.person()),
                review.kind().label(),
                review.recommendation().word(),
                review.recommendation().label(),
                scores,
                review.outlineVersion(),
                review.comments().stream()
                        .map(each -> new CommentShown(
                                each.id(),
                                each.kind(),
                                each.field().orElse(null),
                                each.field()
                                        .flatMap(field -> names.labelOf(review, field))
                                        .orElse(null),
                                each.text(),
                                each.answer().map(Review.Answer::word).orElse(null),
                                each.answer().map(Review.Answer::reason).orElse(null),
                                each.answer()
                                        .map(answer -> names.nameOf(answer.person()))
                                        .orElse(null)))
                        .toList());
    }
}
