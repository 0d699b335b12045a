package academy.capstone.workflow.engine;

import academy.capstone.workflow.Variables;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of the past: the way of each training, who held which task, failures, what administrators
 * did, and the declared variables. Nothing that people typed: that has its place, and its rights, in the course file.
 */
class RoutingHistory extends AbstractHistoryLevel {

    static final String NAME = "capstone";

    private static final int ID = 71;
    private static final Set<HistoryEventTypes> KEPT = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.JOB_FAIL,
            HistoryEventTypes.BATCH_START,
            HistoryEventTypes.BATCH_UPDATE,
            HistoryEventTypes.BATCH_END,
            HistoryEventTypes.USER_OPERATION_LOG);
    private static final Set<HistoryEventTypes> KEPT_OF_DECLARED_VARIABLES = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (KEPT.contains(type)) {
            return true;
        }
        return KEPT_OF_DECLARED_VARIABLES.contains(type) && isDeclaredOrUnknown(entity);
    }

    /** Without an entity the engine asks whether such events may come at all. */
    private static boolean isDeclaredOrUnknown(@Nullable Object entity) {
        return !(entity instanceof VariableInstance variable)
                || Variables.isDeclared(variable.getName())
                        // Reviews are confidential until consolidated; whoever watches processes must not read them
                        // here.
                        && !Variables.RECOMMENDATION.variable().equals(variable.getName());
    }
}
