package academy.capstone.signoff.web;

import academy.capstone.signoff.application.SignOffFile;
import academy.capstone.signoff.application.SignOffWords;
import academy.capstone.signoff.domain.RoutePreview;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step on the page and as JSON; without {@code decision} while it waits or is foretold.
 *
 * @param office the role in words
 * @param person user id of the one whose signature it is
 * @param actingName who acts for that person, if somebody does
 * @param absentUntil last day of that person's absence, while the step waits or is foretold
 * @param decision approve, return or reject
 * @param returnTo of a return: outline or review
 * @param conditions of a foretold step that is not certain: what would bring it about, each behind "if"
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepShown(
        @Nullable Integer run,
        @Nullable Integer number,
        String role,
        String office,
        String reason,
        String person,
        String name,
        @Nullable String actingName,
        @Nullable LocalDate absentUntil,
        @Nullable String decision,
        @Nullable String decided,
        @Nullable String returnTo,
        @Nullable String comment,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Integer outlineVersion,
        List<String> conditions) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static StepShown of(SignOffFile.ReadableStep readable, SignOffFile file) {
        SignOffStep step = readable.step();
        Optional<SignOffStep.Decided> decided = step.decided();
        String actor = decided.map(SignOffStep.Decided::by).orElse(step.acting());
        return new StepShown(
                step.run(),
                step.number(),
                step.role(),
                readable.office(),
                step.reason(),
                step.person(),
                file.nameOf(step.person()),
                step.onBehalf().isPresent() ? file.nameOf(actor) : null,
                readable.today().flatMap(Signature::absentUntil).orElse(null),
                decided.map(SignOffStep.Decided::word).orElse(null),
                decided.map(SignOffWords::decision).orElse(null),
                decided.map(SignOffStep.Decided::returnTo).orElse(null),
                decided.map(SignOffStep.Decided::comment).orElse(null),
                decided.map(each -> file.nameOf(each.by())).orElse(null),
                decided.map(SignOffStep.Decided::at).orElse(null),
                decided.map(SignOffStep.Decided::outlineVersion).orElse(null),
                List.of());
    }

    static StepShown of(RoutePreview.Certain certain, int number, SignOffFile file) {
        return foretold(
                number, certain.role(), certain.office(), certain.reason(), certain.signature(), file, List.of());
    }

    static StepShown of(RoutePreview.Conditional step, SignOffFile file) {
        return foretold(null, step.role(), step.office(), step.reason(), step.signature(), file, step.conditions());
    }

    private static StepShown foretold(
            @Nullable Integer number,
            String role,
            String office,
            String reason,
            Signature signature,
            SignOffFile file,
            List<String> conditions) {
        return new StepShown(
                null,
                number,
                role,
                office,
                reason,
                signature.person(),
                file.nameOf(signature.person()),
                signature.substituted() ? file.nameOf(signature.acting()) : null,
                signature.absentUntil().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                conditions);
    }

    /** Who signs: the name, and the office unless it says the same. */
    public String who() {
        return name.equalsIgnoreCase(office) || name.equalsIgnoreCase(office.replace(" of ", " "))
                ? name
                : name + ", " + office;
    }

    /** Who acts until when; empty text if nobody acts for the person. */
    public String substitution() {
        if (actingName == null) {
            return "";
        }
        return decision != null
                ? ""
                : "absent" + (absentUntil == null ? "" : " until " + DAY.format(absentUntil)) + "; " + actingName
                        + " signs for " + name;
    }

    /** Who decided, and for whom. */
    public String signedBy() {
        return by == null ? "" : actingName == null ? by : by + " for " + name;
    }

    /** When it was decided. */
    public String moment() {
        return at == null ? "" : MOMENT.format(at.atZone(ZoneOffset.UTC));
    }

    /** The colour of its badge. */
    public String tone() {
        if (decision == null) {
            return "info";
        }
        return decision.equals(SignOffStep.APPROVE) ? "ok" : decision.equals(SignOffStep.RETURN) ? "warn" : "late";
    }
}
