package academy.capstone.workflow.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The expressions in forms, evaluated by the engine that also evaluates the decisions. */
@Component
class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

    /** True if the condition holds; a condition that cannot be judged does not. */
    boolean holds(String condition, Map<String, @Nullable Object> facts) {
        return Boolean.TRUE.equals(value(condition, facts));
    }

    /** The values that an expression offers to choose from, as texts or as objects with a {@code value}; empty if unknown. */
    Optional<Set<String>> choices(String expression, Map<String, @Nullable Object> facts) {
        if (!(value(expression, facts) instanceof Collection<?> offered)) {
            return Optional.empty();
        }
        Set<String> choices = new LinkedHashSet<>();
        for (Object each : offered) {
            Object choice = each instanceof Map<?, ?> labelled ? labelled.get("value") : each;
            choices.add(String.valueOf(choice));
        }
        return Optional.of(choices);
    }

    /** The text that an expression yields; empty if it cannot be evaluated. */
    String text(String expression, Map<String, @Nullable Object> facts) {
        Object value = value(expression, facts);
        return value == null ? "" : value.toString();
    }

    private @Nullable Object value(String expression, Map<String, @Nullable Object> facts) {
        String feel = expression.startsWith("=") ? expression.substring(1) : expression;
        try {
            return engine.evaluateSimpleExpression(
                    feel, Variables.fromMap(facts).asVariableContext());
        } catch (FeelException faulty) {
            LOG.warn("The expression {} of a form cannot be evaluated: {}", expression, faulty.getMessage());
            return null;
        }
    }
}
