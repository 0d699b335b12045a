package academy.capstone.workflow.expression;

import academy.capstone.workflow.engine.EnginePart;
import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/**
 * Evaluates expressions that know a list of names instead of everything but a list. Whoever may send an expression, by a
 * query, a filter or a process file, reaches nothing with it that is not on the list.
 */
@Component
class ListedExpressions extends JuelExpressionManager implements EnginePart {

    /** What stored filters need. Others, such as those of Spin, are not let in. */
    private static final Set<String> FUNCTIONS = Set.of(
            CommandContextFunctions.CURRENT_USER,
            CommandContextFunctions.CURRENT_USER_GROUPS,
            DateTimeFunctions.NOW,
            DateTimeFunctions.DATE_TIME);

    private final ListedNames names;

    ListedExpressions(ListedNames names) {
        this.names = names;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(this);
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return names;
    }
}
