package academy.capstone.credential.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first release issued everything in one job; its process would end after the first slice. When the application starts,
 * certifications that an earlier release began are moved to the process as it is now, before jobs are executed.
 */
@Component
class CertificationsOfEarlierReleases {

    private static final Logger LOG = LoggerFactory.getLogger(CertificationsOfEarlierReleases.class);
    private static final String CERTIFICATION = "certification";

    private final RepositoryService repository;
    private final RuntimeService runtime;

    CertificationsOfEarlierReleases(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @EventListener(ApplicationStartedEvent.class)
    void moveAlong() {
        List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CERTIFICATION)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        definitions.stream().skip(1).forEach(earlier -> moveAlong(earlier, definitions.get(0)));
    }

    private void moveAlong(ProcessDefinition from, ProcessDefinition to) {
        List<ProcessInstance> begun = runtime.createProcessInstanceQuery()
                .processDefinitionId(from.getId())
                .list();
        if (!begun.isEmpty()) {
            MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                    .mapEqualActivities()
                    .build();
            begun.forEach(each -> move(plan, each));
        }
    }

    /** What can't be moved, for instance because another node moves it at this moment, goes on as it began. */
    private void move(MigrationPlan plan, ProcessInstance instance) {
        try {
            runtime.newMigration(plan)
                    .processInstanceIds(instance.getProcessInstanceId())
                    .execute();
            LOG.info("{}: certification goes on with the process as it is now.", instance.getBusinessKey());
        } catch (ProcessEngineException unmoved) {
            LOG.warn(
                    "{}: certification could not be moved to the process as it is now; the next start tries again.",
                    instance.getBusinessKey(),
                    unmoved);
        }
    }
}
