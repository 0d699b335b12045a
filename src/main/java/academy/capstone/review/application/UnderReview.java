package academy.capstone.review.application;

import academy.capstone.review.application.Commenting.Note;
import academy.capstone.review.domain.CommentDraft;
import academy.capstone.review.domain.Review;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.training.Edition;
import academy.capstone.training.Editions;
import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Trainings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reviewer needs beside the form: the outline, what changed in it since this reviewer judged it, and what became of
 * this reviewer's comments. Of others it tells nothing.
 */
@Service
@Transactional(readOnly = true)
public class UnderReview {

    /** A new edition begins with the approved outline of the one before. */
    private static final int AS_BEFORE = 1;

    private final Trainings trainings;
    private final Editions editions;
    private final OutlineComparisons outlines;
    private final ReviewRepository reviews;
    private final Commenting commenting;

    UnderReview(
            Trainings trainings,
            Editions editions,
            OutlineComparisons outlines,
            ReviewRepository reviews,
            Commenting commenting) {
        this.trainings = trainings;
        this.editions = editions;
        this.outlines = outlines;
        this.reviews = reviews;
        this.commenting = commenting;
    }

    /**
     * The outline as one reviewer sees it.
     *
     * @param previousEdition code of the edition before, if this person compares with that one: before the first review of it
     * @param again true if this person judged an earlier version of it; then it is compared with that one
     * @param earlierRound the round in which that was; 0 if {@code again} is false
     * @param notes what the person has noted in this task, by field
     * @param own the person's comments of earlier rounds, the newest round first
     * @param left what the person noted in an earlier round and did not hand in
     */
    public record Sheet(
            OutlineComparison compared,
            Optional<String> previousEdition,
            boolean again,
            int earlierRound,
            Map<String, String> notes,
            List<OwnComment> own,
            List<LeftNote> left) {

        /** True if it is compared with something, not only shown. */
        public boolean comparing() {
            return again || previousEdition.isPresent();
        }
    }

    /**
     * A comment of this reviewer and its answer.
     *
     * @param about what people call the field; empty if it is about the whole
     * @param field where the field stands in the newest version, if it is there still
     */
    public record OwnComment(
            int round, Optional<String> about, Optional<String> field, String text, Optional<Review.Answer> answer) {}

    /** A note that was not handed in. */
    public record LeftNote(int round, String about, String text) {}

    /**
     * What stands beside the form of a review task.
     *
     * @param person the one who holds it
     */
    public Sheet sheet(String trainingCode, String taskId, String person) {
        OutlineVersion newest = trainings.currentOutline(trainingCode);
        int round = trainings.facts(trainingCode).round();
        List<Review> own = reviews.of(trainingCode).stream()
                .filter(each -> each.person().equals(person) && each.scored() && each.round() < round)
                .sorted(Comparator.comparingInt(Review::round).reversed())
                .toList();
        Optional<Review> last = own.stream().findFirst();
        Optional<String> previousEdition = last.isPresent()
                ? Optional.empty()
                : editions.of(trainingCode).previous().map(Edition::code);
        int since = last.map(Review::outlineVersion).orElse(previousEdition.isPresent() ? AS_BEFORE : newest.number());
        Map<String, String> notes = new LinkedHashMap<>();
        for (Note note : commenting.notes(taskId, person)) {
            notes.put(note.field(), note.text());
        }
        return new Sheet(
                outlines.compare(trainingCode, since, newest.number()),
                previousEdition,
                last.isPresent(),
                last.map(Review::round).orElse(0),
                notes,
                comments(own, newest),
                left(trainingCode, taskId, person, newest));
    }

    private List<OwnComment> comments(List<Review> own, OutlineVersion newest) {
        List<OwnComment> comments = new ArrayList<>();
        for (Review review : own) {
            OutlineVersion judged = trainings.outline(review.trainingCode(), review.outlineVersion());
            for (Review.Comment comment : review.comments()) {
                comments.add(new OwnComment(
                        review.round(),
                        comment.field().flatMap(field -> outlines.labelOf(judged, field)),
                        comment.field().flatMap(field -> outlines.follow(judged, newest, field)),
                        comment.text(),
                        comment.answer()));
            }
        }
        return comments;
    }

    private List<LeftNote> left(String trainingCode, String taskId, String person, OutlineVersion newest) {
        List<LeftNote> left = new ArrayList<>();
        for (CommentDraft draft : commenting.left(trainingCode, taskId, person)) {
            left.add(new LeftNote(
                    draft.round(), outlines.labelOf(newest, draft.field()).orElse(draft.field()), draft.text()));
        }
        return left;
    }
}
