package academy.capstone.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Notes which nodes of the processes were entered, over all tests of a run. Every engine in this virtual machine that has
 * it as a plug-in adds to the same notes.
 */
@Component
public class ProcessRecorder extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    /** Times entered, by process and node. */
    private static final Map<String, Map<String, Integer>> ENTERED = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && activity.isEventOfType(
                        org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            ENTERED.computeIfAbsent(activity.getProcessDefinitionKey(), key -> new ConcurrentHashMap<>())
                    .merge(activity.getActivityId(), 1, Integer::sum);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    static boolean isEmpty() {
        return ENTERED.isEmpty();
    }

    /** How often each node of a process was entered; nodes that were not are absent. */
    static Map<String, Integer> entered(String process) {
        return new TreeMap<>(ENTERED.getOrDefault(process, Map.of()));
    }
}
