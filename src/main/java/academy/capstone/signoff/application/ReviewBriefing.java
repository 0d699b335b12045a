package academy.capstone.signoff.application;

import academy.capstone.people.People;
import academy.capstone.review.ReviewResult;
import academy.capstone.review.Reviews;
import academy.capstone.review.RoundDigest;
import academy.capstone.signoff.domain.Brief;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what peer review came to: the result, where the reviewers differ, and what stayed open. */
@Component
class ReviewBriefing {

    /** From so many points on, two scores of one criterion are told as a difference of opinion. */
    static final int APART = 2;

    private final Reviews reviews;
    private final People people;

    ReviewBriefing(Reviews reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    Brief.Review review(String trainingCode, Optional<RoundDigest> digest) {
        Optional<ReviewResult> result = reviews.latestResult(trainingCode);
        return new Brief.Review(
                result.map(ReviewBriefing::sentence).orElse("No review of this training is complete."),
                result.map(ReviewBriefing::tone).orElse("late"),
                digest.map(this::voices).orElse(List.of()),
                digest.map(ReviewBriefing::criteria).orElse(List.of()));
    }

    /** Who differs on which criterion, and who recommends differently. */
    List<String> disagreements(RoundDigest digest) {
        List<String> sentences = new ArrayList<>();
        Map<String, String> recommendations = digest.voices().stream()
                .filter(each -> each.recommendation().isPresent() && !each.recused())
                .collect(Collectors.toMap(
                        each -> people.nameOf(each.person()),
                        each -> each.recommendation().orElseThrow().toLowerCase(Locale.ROOT),
                        (one, other) -> one,
                        LinkedHashMap::new));
        if (recommendations.values().stream().distinct().count() > 1) {
            sentences.add("Recommendations: "
                    + recommendations.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        for (RoundDigest.Scored criterion : digest.criteria()) {
            if (criterion.spread() >= APART) {
                sentences.add(criterion.label() + ": " + points(criterion) + ".");
            }
        }
        return sentences;
    }

    List<Brief.Comment> openComments(RoundDigest digest) {
        return digest.openComments().stream()
                .map(each -> new Brief.Comment(
                        people.nameOf(each.person()) + ", round " + each.round(),
                        each.text(),
                        answer(each, digest.round())))
                .toList();
    }

    /** What the newest round said is answered only if the training goes back to its coordinator. */
    private static String answer(RoundDigest.OpenComment comment, int newest) {
        if (comment.declined()) {
            return "Declined: " + comment.reason();
        }
        return comment.round() == newest ? "Said in the round that passed; no answer was asked for" : "Not answered";
    }

    private List<Brief.Voice> voices(RoundDigest digest) {
        return digest.voices().stream()
                .map(each -> new Brief.Voice(people.nameOf(each.person()), each.as(), said(each), each.tacit()))
                .toList();
    }

    private static String said(RoundDigest.Voice voice) {
        if (voice.tacit()) {
            return "TACIT: no objection, no score";
        }
        return voice.recused() ? "Recused" : voice.recommendation().orElse("No review");
    }

    private static List<Brief.Criterion> criteria(RoundDigest digest) {
        return digest.criteria().stream()
                .map(each -> new Brief.Criterion(
                        each.label(), each.essential(), each.mean(), each.lowest(), each.fullMark(), each.belowMark()))
                .toList();
    }

    private String points(RoundDigest.Scored criterion) {
        return criterion.scores().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> people.nameOf(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String sentence(ReviewResult result) {
        String outcome = result.outcome().replace('-', ' ');
        return "Round " + result.round() + ": " + outcome + ", "
                + result.sharePercent().stripTrailingZeros().toPlainString() + " % of the points. "
                + result.scoredReviews() + (result.scoredReviews() == 1 ? " review" : " reviews") + " with scores, "
                + result.tacitReviews() + " TACIT; "
                + (result.essentialsBelow() == 0
                        ? "every essential criterion reached its mark."
                        : "essential criteria below their mark: " + result.essentialsBelow() + ".");
    }

    private static String tone(ReviewResult result) {
        if (result.outcome().equals("approve")) {
            return result.essentialsBelow() == 0 ? "ok" : "warn";
        }
        return "warn";
    }
}
