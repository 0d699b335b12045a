package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.RoutePreview;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs, by the decision {@code sign-off-route}: whoever is named twice signs once, and is told each reason. */
@Service
public class SignOffRoute {

    static final String DECISION = "sign-off-route";
    static final String ROLE = "role";
    static final String REASON = "reason";

    private final Trainings trainings;
    private final RouteInputs inputs;
    private final Signatories signatories;
    private final SignOffRuns runs;
    private final SignOffRepository steps;
    private final Decisions decisions;

    SignOffRoute(
            Trainings trainings,
            RouteInputs inputs,
            Signatories signatories,
            SignOffRuns runs,
            SignOffRepository steps,
            Decisions decisions) {
        this.trainings = trainings;
        this.inputs = inputs;
        this.signatories = signatories;
        this.runs = runs;
        this.steps = steps;
        this.decisions = decisions;
    }

    /**
     * Determines and keeps the route of a new run, for the outline as it is now.
     *
     * @return user ids of those who act, in the order of signing, each once
     */
    @Transactional
    public List<String> determine(String trainingCode, String task) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Decisions.Outcome outcome = decisions.decide(DECISION, inputs.of(facts).byName());
        List<SignOffStep> route = route(facts, outcome);
        route.forEach(steps::insert);
        String words = String.join(", ", route.stream().map(SignOffStep::role).toList());
        String reasons =
                String.join(" ", route.stream().map(SignOffStep::reason).toList());
        trainings.decidedByRule(trainingCode, task, words, outcome, reasons);
        return route.stream().map(SignOffStep::acting).toList();
    }

    /** The route that the training would take as its outline stands, and what would add to it. */
    @Transactional(readOnly = true)
    public RoutePreview preview(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        List<Decisions.Rule> rules = decisions.rules(DECISION, inputs.of(facts).byName());
        return new RoutePreviewing(role -> signatories.today(facts, role), role -> signatories.office(facts, role))
                .of(rules);
    }

    private List<SignOffStep> route(TrainingFacts facts, Decisions.Outcome outcome) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        outcome.rules()
                .forEach(rule -> reasons.computeIfAbsent(rule.text(ROLE), role -> new ArrayList<>())
                        .add(rule.text(REASON)));
        int run = 1
                + runs.all(facts.code()).stream()
                        .mapToInt(SignOffStep::run)
                        .max()
                        .orElse(0);
        OutlineVersion outline = trainings.currentOutline(facts.code());
        Map<String, SignOffStep> byActing = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> role : reasons.entrySet()) {
            Signature signature = signatories.today(facts, role.getKey());
            SignOffStep step = new SignOffStep(
                    0,
                    facts.code(),
                    run,
                    byActing.size() + 1,
                    role.getKey(),
                    String.join(" ", role.getValue()),
                    signature.person(),
                    signature.acting(),
                    Optional.of(new SignOffStep.Shown(outline.number(), outline.sha256())),
                    Optional.empty());
            byActing.merge(signature.acting(), step, SignOffStep::withReasonOf);
        }
        return List.copyOf(byActing.values());
    }
}
