package academy.capstone.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The engine alone, as it comes: default settings, the same processes without forms, every delegate empty. Delegates whose
 * routing word a gateway needs set that word; those that start another process start it.
 */
final class BareEngine {

    private static final Map<String, Map<String, Object>> WORDS = Map.of(
            "BusinessRuleTask_DecideEligibility", Map.of("eligibility", "training"),
            "ServiceTask_FindLookAlikes", Map.of("lookAlikes", "none"),
            "ServiceTask_SelectReviewers", Map.of("reviewers", "expert.bdt expert.br"),
            "ServiceTask_SelectDesigner", Map.of("designer", "designer"),
            "BusinessRuleTask_ConsolidateReviews", Map.of("reviewOutcome", "approve"),
            "BusinessRuleTask_DetermineRoute", Map.of("signatories", "director.bdt"),
            "BusinessRuleTask_AwardCredentials", Map.of("awards", "some"),
            "ServiceTask_SummariseEvaluation", Map.of("quality", "poor"));

    private final CountingDataSource database;
    private final ProcessEngine engine;

    BareEngine() throws Exception {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:bare-" + UUID.randomUUID());
        pool.setUsername("sa");
        database = new CountingDataSource(pool);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setJobExecutorActivate(false);
        JavaDelegate nothing = BareEngine::nothing;
        configuration.setBeans(
                Map.of("nothing", nothing, "lists", new Lists(), "deadlines", new Ahead(), "course", new Ahead()));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    CountingDataSource database() {
        return database;
    }

    private static void nothing(DelegateExecution execution) {
        String node = execution.getCurrentActivityId();
        WORDS.getOrDefault(node, Map.of()).forEach(execution::setVariable);
        switch (node) {
            case "ServiceTask_ScheduleFollowUps" -> start(execution, "evaluation.followUpScheduled");
            case "ServiceTask_ScheduleContentReview" -> start(execution, "content-review.contentReviewScheduled");
            default -> {}
        }
    }

    private static void start(DelegateExecution execution, String message) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        message,
                        execution.getProcessBusinessKey(),
                        Map.of(
                                "trainingCode", execution.getVariable("trainingCode"),
                                "coordinator", "coordinator",
                                "contentReviewReason", "poor-evaluation"));
    }

    private void deploy() throws Exception {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                deployment.addModelInstance(file.getFileName().toString(), emptied(file));
            }
        }
        deployment.deploy();
    }

    private static BpmnModelInstance emptied(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        model.getModelElementsByType(ServiceTask.class)
                .forEach(each -> each.setCamundaDelegateExpression("${nothing}"));
        model.getModelElementsByType(SendTask.class).forEach(each -> each.setCamundaDelegateExpression("${nothing}"));
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(each -> each.setCamundaDelegateExpression("${nothing}"));
        model.getModelElementsByType(UserTask.class).forEach(each -> withoutForm(each));
        model.getModelElementsByType(StartEvent.class).forEach(each -> {
            each.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRef");
            each.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding");
        });
        for (Activity activity : new ArrayList<>(model.getModelElementsByType(Activity.class))) {
            if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                    && loop.getCamundaCollection() != null) {
                loop.setCamundaCollection(loop.getCamundaCollection().replace("${", "${lists."));
            }
        }
        return model;
    }

    private static void withoutForm(UserTask task) {
        task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRef");
        task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding");
    }

    /** Stands for the lists that our expressions make of a text. */
    public static final class Lists {

        public List<String> getReviewers() {
            return List.of("expert.bdt", "expert.br");
        }

        public List<String> getSignatories() {
            return List.of("director.bdt");
        }
    }

    /** Any date ahead does for the deadlines; the people of a course are always the same. */
    public static final class Ahead extends AbstractMap<String, Object> {

        @Override
        public Object get(Object name) {
            return switch (name.toString()) {
                case "instructor" -> "instructor";
                case "director" -> "director.bdt";
                default -> Date.from(Instant.now().plus(Duration.ofDays(10)));
            };
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
