package academy.capstone.workflow.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stops the start of an application in which somebody could fill in a form that no module records. Better now than when
 * the first person submits it.
 */
@Component
class EveryFormHasItsEnd implements SmartInitializingSingleton {

    private static final String PROCESSES = "classpath*:processes/*.bpmn";

    private final Submissions submissions;

    EveryFormHasItsEnd(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Collection<String> orphans = new TreeSet<>();
        try {
            for (Resource process : new PathMatchingResourcePatternResolver().getResources(PROCESSES)) {
                collectOrphans(process, orphans);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!orphans.isEmpty()) {
            throw new IllegalStateException("No module records these forms: " + String.join(", ", orphans));
        }
    }

    private void collectOrphans(Resource process, Collection<String> orphans) throws IOException {
        try (InputStream content = process.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(content);
            model.getModelElementsByType(UserTask.class).stream()
                    .map(UserTask::getCamundaFormRef)
                    .filter(Objects::nonNull)
                    .filter(form -> submissions.ofTask(form).isEmpty())
                    .forEach(orphans::add);
            model.getModelElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(Objects::nonNull)
                    .filter(form -> submissions.ofStart(form).isEmpty())
                    .forEach(orphans::add);
        }
    }
}
