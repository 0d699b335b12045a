package academy.capstone.review.web;

import academy.capstone.review.application.ReviewerOverview.Asked;
import academy.capstone.review.application.ReviewerOverview.Others;
import academy.capstone.review.application.ReviewerOverview.Seen;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.ReviewKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews a training, on the page and as JSON.
 *
 * @param objection why the reader can't change anything
 * @param reviewers who was asked in the newest round
 * @param eligible whom the rules could ask besides, the best first
 * @param notChosen everybody else of the reviewers, with the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewersShown(
        String code,
        String title,
        int round,
        boolean running,
        @Nullable String objection,
        List<Reviewer> reviewers,
        List<Named> eligible,
        List<Named> notChosen,
        List<Named> nameable) {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** Somebody who was asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reviewer(
            String person,
            String name,
            String kind,
            String kindLabel,
            String state,
            String stateLabel,
            String explanation,
            @Nullable String endedReason,
            @Nullable String due,
            boolean open) {}

    /** Somebody who was not. */
    record Named(String person, String name, String kind, String kindLabel, String explanation) {}

    static ReviewersShown of(Seen seen) {
        return new ReviewersShown(
                seen.training().code(),
                seen.training().title(),
                seen.training().round(),
                seen.running(),
                seen.objection().orElse(null),
                seen.asked().stream().map(ReviewersShown::reviewer).toList(),
                both(seen, Kind.ELIGIBLE),
                both(seen, Kind.NOT_CHOSEN),
                both(seen, Kind.NAMEABLE));
    }

    /** Which of the others. */
    private enum Kind {
        ELIGIBLE,
        NOT_CHOSEN,
        NAMEABLE;

        List<Choice> of(Others others) {
            return switch (this) {
                case ELIGIBLE -> others.eligible();
                case NOT_CHOSEN -> others.notChosen();
                case NAMEABLE -> others.nameable();
            };
        }
    }

    private static List<Named> both(Seen seen, Kind which) {
        return Stream.concat(
                        which.of(seen.experts()).stream().map(each -> named(each, ReviewKind.CONTENT)),
                        which.of(seen.designers()).stream().map(each -> named(each, ReviewKind.DESIGN)))
                .toList();
    }

    private static Reviewer reviewer(Asked asked) {
        return new Reviewer(
                asked.assignment().person(),
                asked.name(),
                asked.assignment().kind().word(),
                asked.assignment().kind().label(),
                asked.assignment().state().word(),
                asked.assignment().state().label(),
                asked.assignment().explanation(),
                asked.assignment().endedReason().orElse(null),
                asked.due().map(DUE::format).orElse(null),
                asked.open());
    }

    private static Named named(Choice choice, ReviewKind kind) {
        return new Named(choice.person().id(), choice.person().name(), kind.word(), kind.label(), choice.explanation());
    }
}
