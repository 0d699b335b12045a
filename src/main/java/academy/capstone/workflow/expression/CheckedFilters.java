package academy.capstone.workflow.expression;

import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.engine.EnginePart;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.stereotype.Component;

/** Stores no filter whose expressions name what is not on the list: whoever opened it would only be refused. */
@Component
class CheckedFilters implements EnginePart {

    private final ListedExpressions expressions;

    CheckedFilters(ListedExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setFilterService(new Checked(expressions));
    }

    private static final class Checked extends FilterServiceImpl {

        private final ListedExpressions expressions;

        Checked(ListedExpressions expressions) {
            this.expressions = expressions;
        }

        @Override
        public Filter saveFilter(Filter filter) {
            if (filter.getQuery() instanceof TaskQueryImpl query) {
                commandExecutor.execute(context -> {
                    Stream.concat(Stream.of(query), query.getQueries().stream())
                            .flatMap(each -> each.getExpressions().values().stream())
                            .forEach(this::check);
                    return true;
                });
            }
            return super.saveFilter(filter);
        }

        private void check(String expression) {
            VariableScope nothing = StartProcessVariableScope.getSharedInstance();
            try {
                expressions.createExpression(expression).getValue(nothing);
            } catch (ELException | org.camunda.bpm.engine.ProcessEngineException unlisted) {
                throw Refusal.forbidden("The expression asks for something that expressions may not name.");
            }
        }
    }
}
