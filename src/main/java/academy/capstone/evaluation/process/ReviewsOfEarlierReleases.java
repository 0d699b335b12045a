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
        List<ProcessInstance> waiting = runtime.createProcessInstanceQuery()
                .processDefinitionId(from.getId())
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        waiting.forEach(each -> move(plan, each));
    }

    /** What can't be moved, for instance because another node moves it at this moment, goes on as it began. */
    private void move(MigrationPlan plan, ProcessInstance review) {
        try {
            runtime.newMigration(plan)
                    .processInstanceIds(review.getProcessInstanceId())
                    .execute();
            LOG.info("{}: the content review goes on with the process as it is now.", review.getBusinessKey());
        } catch (ProcessEngineException unmoved) {
            LOG.warn(
                    "{}: the content review could not be moved to the process as it is now; the next start tries again.",
                    review.getBusinessKey(),
                    unmoved);
        }
    }
}
