package academy.capstone.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table of {@code processes/} on the DMN engine alone, without processes or a database. */
final class DecisionTable {

    private final List<Fit> fits = new ArrayList<>();
    private final Path file;
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DecisionTable(String decision) {
        file = Path.of("processes", decision + ".dmn");
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> fits.add(Fit.of(rule))));
        engine = configuration.buildEngine();
        try (InputStream in = Files.newInputStream(file)) {
            this.decision = engine.parseDecision(decision, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecisionTable named(String decision) {
        return new DecisionTable(decision);
    }

    /** The rules that answer these facts, in the table's order. A fact that is left out is unknown. */
    List<Fit> decide(Map<String, Object> facts) {
        fits.clear();
        engine.evaluateDecisionTable(decision, facts);
        return List.copyOf(fits);
    }

    /** The ids of all rules. */
    List<String> rules() {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    /**
     * A rule that fits.
     *
     * @param rule its id
     * @param outputs by name
     */
    record Fit(String rule, Map<String, String> outputs) {

        static Fit of(DmnEvaluatedDecisionRule rule) {
            Map<String, String> outputs = new HashMap<>();
            rule.getOutputEntries()
                    .forEach((name, value) -> outputs.put(
                            value.getOutputName(), value.getValue().getValue().toString()));
            return new Fit(rule.getId(), Map.copyOf(outputs));
        }
    }
}
