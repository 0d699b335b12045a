package academy.capstone.signoff.web;

import academy.capstone.signoff.application.SignOffFile;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.training.CourseFileSection;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sign-off in the course file: the route in advance, then the decisions. */
@Component
class SignOffSection implements CourseFileSection {

    private static final String SIGN_OFF = "UserTask_SignOff";

    private final SignOffFile file;

    SignOffSection(SignOffFile file) {
        this.file = file;
    }

    /** A step on the page and as JSON; without {@code decision} while it waits. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StepShown(
            int run,
            int number,
            String role,
            String reason,
            String person,
            String name,
            @Nullable String actingName,
            @Nullable String decision,
            @Nullable String comment,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Integer outlineVersion) {}

    /** The sign-off as JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Shown(List<StepShown> steps, List<StepShown> expectedRoute) {}

    @Override
    public String key() {
        return "signOff";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        Shown shown = shown(trainingCode, person);
        return shown.steps().isEmpty() && shown.expectedRoute().isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        return json(trainingCode, person).map(shown -> new View("Sign-off", "signoff/route", Map.of("signOff", shown)));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        return taskKey.equals(SIGN_OFF) ? file.facts(trainingCode, person) : Map.of();
    }

    private Shown shown(String trainingCode, String person) {
        return new Shown(
                file.steps(trainingCode, person).stream().map(this::shown).toList(),
                file.forecast(trainingCode, person).stream().map(this::shown).toList());
    }

    private StepShown shown(SignOffStep step) {
        Optional<SignOffStep.Decided> decided = step.decided();
        return new StepShown(
                step.run(),
                step.number(),
                step.role(),
                step.reason(),
                step.person(),
                file.nameOf(step.person()),
                step.onBehalfOf(step.acting())
                        .map(absent -> file.nameOf(step.acting()))
                        .orElse(null),
                decided.map(SignOffStep.Decided::word).orElse(null),
                decided.map(SignOffStep.Decided::comment).orElse(null),
                decided.map(each -> file.nameOf(each.by())).orElse(null),
                decided.map(SignOffStep.Decided::at).orElse(null),
                decided.map(SignOffStep.Decided::outlineVersion).orElse(null));
    }
}
