package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reviews wait for years and so outlive releases. When the application starts, those that an earlier release began are moved
 * to the process as it is now, with the dates they wait for, so that they hear of decisions, too. Those of courses that were
 * retired or merged meanwhile end.
 */
@Component
class ReviewsOfEarlierReleases {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewsOfEarlierReleases.class);
    private static final String CONTENT_REVIEW = "content-review";

    /** Moved in one transaction. */
    private static final int AT_A_TIME = 100;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ContentReviews reviews;

    ReviewsOfEarlierReleases(RepositoryService repository, RuntimeService runtime, ContentReviews reviews) {
        this.repository = repository;
        this.runtime = runtime;
        this.reviews = reviews;
    }

    @EventListener(ApplicationReadyEvent.class)
    void moveAlong() {
        List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CONTENT_REVIEW)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        definitions.stream().skip(1).forEach(earlier -> moveAlong(earlier, definitions.get(0)));
        reviews.endNeedless();
    }

    private void moveAlong(ProcessDefinition from, ProcessDefinition to) {
        List<String> waiting = runtime.createProcessInstanceQuery().processDefinitionId(from.getId()).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        for (int first = 0; first < waiting.size(); first += AT_A_TIME) {
            move(plan, waiting.subList(first, Math.min(waiting.size(), first + AT_A_TIME)));
        }
        LOG.info("{} content reviews of an earlier release go on with the process as it is now.", waiting.size());
    }

    /** What can't be moved, for instance because another node moves it at this moment, goes on as it began. */
    private void move(MigrationPlan plan, List<String> instances) {
        try {
            runtime.newMigration(plan).processInstanceIds(instances).execute();
        } catch (ProcessEngineException unmoved) {
            LOG.warn("Some content reviews of an earlier release could not be moved; the next start tries again.", unmoved);
        }
    }
}
