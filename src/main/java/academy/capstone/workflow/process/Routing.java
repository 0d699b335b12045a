package academy.capstone.workflow.process;

import academy.capstone.workflow.Variables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads and writes the declared variables of a process instance. */
public final class Routing {

    private Routing() {}

    /**
     * The training that the process instance belongs to.
     *
     * @throws IllegalStateException before the code is given
     */
    public static String trainingCode(VariableScope scope) {
        return text(scope, Variables.TRAINING_CODE);
    }

    /** Gives the process instance its training code, which is its business key as well. */
    public static void identify(DelegateExecution execution, String trainingCode) {
        write(execution, Variables.TRAINING_CODE, trainingCode);
        execution.setProcessBusinessKey(trainingCode);
    }

    /**
     * A variable that must be there by now.
     *
     * @throws IllegalStateException if it is not
     */
    public static String text(VariableScope scope, Variables variable) {
        return optionalText(scope, variable)
                .orElseThrow(() ->
                        new IllegalStateException("The process has no variable " + variable.variable() + " here."));
    }

    public static Optional<String> optionalText(VariableScope scope, Variables variable) {
        return Optional.ofNullable(scope.getVariable(variable.variable())).map(Object::toString);
    }

    /** A list of ids; empty if nothing was written yet. */
    public static List<String> list(VariableScope scope, Variables variable) {
        return optionalText(scope, variable).map(Routing::split).orElse(List.of());
    }

    /** Writes where the variable already stands, otherwise at the process instance. */
    public static void write(VariableScope scope, Variables variable, String word) {
        scope.setVariable(variable.variable(), word);
    }

    /** Writes a list of ids as one text. */
    public static void write(VariableScope scope, Variables variable, List<String> ids) {
        scope.setVariable(variable.variable(), Variables.join(ids));
    }

    private static List<String> split(String ids) {
        return ids.isBlank() ? List.of() : Arrays.asList(ids.strip().split(" +"));
    }
}
