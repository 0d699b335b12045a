package academy.capstone.workflow.engine;

import academy.capstone.workflow.ProcessRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** Reads what was deployed out of the engine. */
@Component
class EngineRecords implements ProcessRecords {

    private static final String FORM = ".form";

    private final RepositoryService repository;
    private final HistoryService history;
    private final ApplicationAuthority authority;

    EngineRecords(RepositoryService repository, HistoryService history, ApplicationAuthority authority) {
        this.repository = repository;
        this.history = history;
        this.authority = authority;
    }

    @Override
    public List<Definition> of(String trainingCode, Collection<DecisionVersion> decisions) {
        TreeMap<String, Definition> found = new TreeMap<>();
        authority.act(() -> {
            List<ProcessDefinition> processes =
                    history
                            .createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(trainingCode)
                            .list()
                            .stream()
                            .map(HistoricProcessInstance::getProcessDefinitionId)
                            .distinct()
                            .map(repository::getProcessDefinition)
                            .toList();
            processes.forEach(process -> addProcess(process, found));
            List<Deployment> deployments = processes.stream()
                    .map(ProcessDefinition::getDeploymentId)
                    .distinct()
                    .map(id ->
                            repository.createDeploymentQuery().deploymentId(id).singleResult())
                    .sorted(Comparator.comparing(Deployment::getDeploymentTime).thenComparing(Deployment::getId))
                    .toList();
            deployments.forEach(each -> addForms(each, deployments.indexOf(each) + 1, found));
            decisions.forEach(decision -> addDecision(decision, found));
        });
        return List.copyOf(found.values());
    }

    private void addProcess(ProcessDefinition process, TreeMap<String, Definition> found) {
        String name = process.getKey() + "-v" + process.getVersion() + ".bpmn";
        found.put(
                name,
                new Definition(
                        name,
                        "the process " + process.getKey() + ", version " + process.getVersion(),
                        content(process.getDeploymentId(), process.getResourceName())));
    }

    private void addForms(Deployment deployment, int number, TreeMap<String, Definition> found) {
        for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
            if (resource.getName().endsWith(FORM)) {
                String form = resource.getName().substring(resource.getName().lastIndexOf('/') + 1);
                String name = "forms/deployment-" + number + "/" + form;
                found.put(
                        name,
                        new Definition(
                                name,
                                "the form " + form.replace(FORM, "") + " of "
                                        + deployment.getDeploymentTime().toInstant(),
                                content(deployment.getId(), resource.getName())));
            }
        }
    }

    private void addDecision(DecisionVersion asked, TreeMap<String, Definition> found) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(asked.decision())
                .decisionDefinitionVersion(asked.version())
                .singleResult();
        if (table != null) {
            String name = asked.decision() + "-v" + asked.version() + ".dmn";
            found.put(
                    name,
                    new Definition(
                            name,
                            "the rules " + asked.decision() + ", version " + asked.version() + ", by which was decided",
                            content(table.getDeploymentId(), table.getResourceName())));
        }
    }

    private byte[] content(String deployment, String resource) {
        try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
