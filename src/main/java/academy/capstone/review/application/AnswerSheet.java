package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.application.Answering.Progress;
import academy.capstone.review.domain.Review;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.RevisionRules;
import academy.capstone.training.Trainings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator answers, sorted by what it is about. */
@Service
@Transactional(readOnly = true)
public class AnswerSheet {

    private final Answering answering;
    private final Trainings trainings;
    private final OutlineComparisons outlines;
    private final RevisionRules rules;
    private final People people;

    AnswerSheet(
            Answering answering, Trainings trainings, OutlineComparisons outlines, RevisionRules rules, People people) {
        this.answering = answering;
        this.trainings = trainings;
        this.outlines = outlines;
        this.rules = rules;
        this.people = people;
    }

    /**
     * The comments by what they are about: the whole first.
     *
     * @param required true if the revision can't be handed over before each has its answer
     */
    public record Sheet(Progress progress, boolean required, List<Group> groups) {}

    /**
     * Comments on one field.
     *
     * @param about what people call the field; empty text for the whole
     * @param field where it stands in the newest version, for a link into the editor; empty if it is gone
     */
    public record Group(String about, Optional<String> field, List<ToAnswer> comments) {}

    /**
     * A comment to be answered.
     *
     * @param word done, partly or declined as it stands or was begun; empty text if nothing was chosen
     * @param begun true if what was typed lacks its reason or its word still
     */
    public record ToAnswer(
            long id, String by, int round, String kind, String text, String word, String reason, boolean begun) {}

    /** What can be answered now; no group if nothing. */
    public Sheet of(String trainingCode) {
        OutlineVersion newest = trainings.currentOutline(trainingCode);
        List<Group> groups = new ArrayList<>();
        for (Review review : answering.answerable(trainingCode)) {
            OutlineVersion judged = trainings.outline(trainingCode, review.outlineVersion());
            for (Review.Comment comment : review.comments()) {
                put(groups, group(comment, judged, newest), toAnswer(review, comment));
            }
        }
        groups.sort(Comparator.comparing(each -> !each.about().isEmpty()));
        return new Sheet(answering.progress(trainingCode), rules.answersRequired(), groups);
    }

    private Group group(Review.Comment comment, OutlineVersion judged, OutlineVersion newest) {
        return new Group(
                comment.field().flatMap(each -> outlines.labelOf(judged, each)).orElse(""),
                comment.field().flatMap(each -> outlines.follow(judged, newest, each)),
                new ArrayList<>());
    }

    private static void put(List<Group> groups, Group found, ToAnswer comment) {
        Group group = groups.stream()
                .filter(each ->
                        each.about().equals(found.about()) && each.field().equals(found.field()))
                .findFirst()
                .orElse(found);
        if (group == found) {
            groups.add(found);
        }
        group.comments().add(comment);
    }

    private ToAnswer toAnswer(Review review, Review.Comment comment) {
        Optional<Review.BegunAnswer> begun = comment.begun();
        Optional<Review.Answer> given = comment.answer();
        return new ToAnswer(
                comment.id(),
                people.nameOf(review.person()),
                review.round(),
                comment.kind(),
                comment.text(),
                begun.map(Review.BegunAnswer::word)
                        .or(() -> given.map(Review.Answer::word))
                        .orElse(""),
                begun.map(Review.BegunAnswer::reason)
                        .or(() -> given.map(Review.Answer::reason))
                        .orElse(""),
                begun.isPresent());
    }
}
