package academy.capstone.signoff.web;

import academy.capstone.signoff.application.Briefing;
import academy.capstone.signoff.application.SignOffFile;
import academy.capstone.signoff.domain.RoutePreview;
import academy.capstone.training.CourseFileSection;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sign-off in the course file: the route in advance, then the decisions. */
@Component
class SignOffSection implements CourseFileSection {

    private static final String SIGN_OFF = "UserTask_SignOff";

    /** Whoever writes the outline is told who will sign it. */
    private static final Set<String> OUTLINE = Set.of("UserTask_PrepareOutline", "UserTask_ReviseOutline");

    /** Whoever deals with a return is told why. */
    private static final Set<String> AFTER_RETURN =
            Set.of("UserTask_ReviseOutline", "UserTask_ReviewContent", "UserTask_ReviewDesign");

    private final SignOffFile file;
    private final Briefing briefing;

    SignOffSection(SignOffFile file, Briefing briefing) {
        this.file = file;
        this.briefing = briefing;
    }

    /**
     * The sign-off as JSON.
     *
     * @param expectedRoute who will sign as the outline stands
     * @param conditionalRoute who would sign besides, and on which condition
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Shown(List<StepShown> steps, List<StepShown> expectedRoute, List<StepShown> conditionalRoute) {}

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
        Map<String, String> facts = new LinkedHashMap<>();
        if (taskKey.equals(SIGN_OFF)) {
            facts.putAll(file.asked(trainingCode, person));
            facts.putAll(briefing.facts(trainingCode));
        }
        if (AFTER_RETURN.contains(taskKey)) {
            file.returnReason(trainingCode).ifPresent(reason -> facts.put("Returned by senior management", reason));
        }
        if (OUTLINE.contains(taskKey)) {
            file.preview(trainingCode, person).ifPresent(preview -> facts.put("Who will sign", file.outlook(preview)));
        }
        return facts;
    }

    private Shown shown(String trainingCode, String person) {
        Optional<RoutePreview> preview = file.preview(trainingCode, person);
        List<StepShown> certain = new ArrayList<>();
        preview.ifPresent(route ->
                route.certain().forEach(each -> certain.add(StepShown.of(each, certain.size() + 1, file))));
        return new Shown(
                file.steps(trainingCode, person).stream()
                        .map(each -> StepShown.of(each, file))
                        .toList(),
                certain,
                preview.stream()
                        .flatMap(route -> route.conditional().stream())
                        .map(each -> StepShown.of(each, file))
                        .toList());
    }
}
