package academy.capstone.signoff.web;

import academy.capstone.signoff.application.Briefing;
import academy.capstone.signoff.application.SignOffFile;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.training.TaskAside;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one screen of a signatory, beside the form. */
@Component
class SignOffAside implements TaskAside {

    private static final String SIGN_OFF = "UserTask_SignOff";

    private final SignOffFile file;
    private final Briefing briefing;

    SignOffAside(SignOffFile file, Briefing briefing) {
        this.file = file;
        this.briefing = briefing;
    }

    @Override
    public boolean serves(String taskKey) {
        return taskKey.equals(SIGN_OFF);
    }

    @Override
    public Optional<View> view(String trainingCode, String taskKey, String taskId, String person) {
        List<SignOffFile.ReadableStep> steps = file.steps(trainingCode, person);
        int newest = steps.stream().mapToInt(each -> each.step().run()).max().orElse(0);
        List<StepShown> route = steps.stream()
                .filter(each -> each.step().run() == newest)
                .map(each -> StepShown.of(each, file))
                .toList();
        List<StepShown> earlier = steps.stream()
                .filter(each ->
                        each.step().run() < newest && each.step().decided().isPresent())
                .map(each -> StepShown.of(each, file))
                .toList();
        return Optional.of(new View(
                "What you decide on",
                "signoff/brief",
                Map.of(
                        "signOffCode",
                        trainingCode,
                        "brief",
                        briefing.of(trainingCode),
                        "route",
                        route,
                        "earlierDecisions",
                        earlier,
                        "asked",
                        file.asked(trainingCode, person))));
    }
}
