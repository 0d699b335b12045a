package academy.capstone.workflow.expression;

import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/** Whom an element is about: the one who does a user task, also for its due date and the timers on it. */
final class PersonInHand {

    private PersonInHand() {}

    /** User id; empty if the element is nobody's in particular. */
    static Optional<String> of(@Nullable VariableScope scope) {
        TaskDefinition task = taskOf(scope);
        if (scope == null) {
            return Optional.empty();
        }
        if (task != null) {
            Expression assignee = task.getAssigneeExpression();
            return Optional.ofNullable(assignee == null ? null : assignee.getValue(scope))
                    .map(Object::toString);
        }
        return Stream.of(Variables.REVIEWER, Variables.SIGNATORY, Variables.DESIGNER)
                .flatMap(variable -> Routing.optionalText(scope, variable).stream())
                .findFirst();
    }

    private static @Nullable TaskDefinition taskOf(@Nullable VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            return task.getTaskDefinition();
        }
        if (scope instanceof ExecutionEntity execution
                && execution.getActivity() != null
                && execution.getActivity().getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            return userTask.getTaskDefinition();
        }
        return null;
    }
}
