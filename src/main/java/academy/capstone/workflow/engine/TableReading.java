package academy.capstone.workflow.engine;

import academy.capstone.workflow.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** Reads a table rule by rule and cell by cell, in the same FEEL that decides. */
final class TableReading {

    private final DmnDecisionTableImpl table;
    private final FeelEngine feel;
    private final Map<String, Object> facts;

    private TableReading(DmnDecisionTableImpl table, FeelEngine feel, Map<String, Object> facts) {
        this.table = table;
        this.feel = feel;
        this.facts = facts;
    }

    static List<Decisions.Rule> of(DmnDecision decision, DmnEngine engine, Map<String, Object> facts) {
        FeelEngine feel = ((DefaultDmnEngineConfiguration) engine.getConfiguration()).getFeelEngine();
        return new TableReading((DmnDecisionTableImpl) decision.getDecisionLogic(), feel, facts).rules();
    }

    private List<Decisions.Rule> rules() {
        List<Decisions.Rule> rules = new ArrayList<>();
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            rules.add(new Decisions.Rule(rules.size() + 1, rule.getId(), outputs(rule), unmet(rule)));
        }
        return rules;
    }

    private Map<String, String> outputs(DmnDecisionTableRuleImpl rule) {
        Map<String, String> outputs = new HashMap<>();
        for (int column = 0; column < table.getOutputs().size(); column++) {
            Object found = value(rule.getConclusions().get(column));
            if (found != null) {
                outputs.put(table.getOutputs().get(column).getOutputName(), found.toString());
            }
        }
        return outputs;
    }

    private List<Decisions.Unmet> unmet(DmnDecisionTableRuleImpl rule) {
        List<Decisions.Unmet> unmet = new ArrayList<>();
        for (int column = 0; column < table.getInputs().size(); column++) {
            DmnDecisionTableInputImpl input = table.getInputs().get(column);
            String test = rule.getConditions().get(column).getExpression();
            if (test != null && !test.isBlank() && !holds(input, test)) {
                unmet.add(new Decisions.Unmet(
                        text(input.getExpression().getExpression()), text(input.getName()), test.strip()));
            }
        }
        return unmet;
    }

    private boolean holds(DmnDecisionTableInputImpl input, String test) {
        Map<String, @Nullable Object> known = new HashMap<>(facts);
        known.put(input.getInputVariable(), value(input.getExpression()));
        return feel.evaluateSimpleUnaryTests(test, input.getInputVariable(), context(known));
    }

    private @Nullable Object value(DmnExpressionImpl expression) {
        String text = expression.getExpression();
        return text == null || text.isBlank() ? null : feel.evaluateSimpleExpression(text, context(facts));
    }

    private static VariableContext context(Map<String, ? extends @Nullable Object> facts) {
        return Variables.fromMap(new HashMap<String, Object>(facts)).asVariableContext();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
