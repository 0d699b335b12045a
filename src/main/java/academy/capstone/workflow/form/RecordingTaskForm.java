package academy.capstone.workflow.form;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The form of one user task. What is submitted is checked, recorded in the course file, and only routing words reach the
 * process.
 */
class RecordingTaskForm implements TaskFormHandler {

    private final TaskFormHandler original;
    private final FormDesk desk;
    private final String deploymentId;
    private final @Nullable String form;

    RecordingTaskForm(TaskFormHandler original, FormDesk desk, String deploymentId, @Nullable String form) {
        this.original = original;
        this.desk = desk;
        this.deploymentId = deploymentId;
        this.form = form;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        String person = Context.getCommandContext().getAuthenticatedUserId();
        desk.duties().allowCompleting(person, task);
        Map<String, String> routing = routing(task);
        List<Fault> faults = FormCheck.noFaults();
        Map<String, @Nullable Object> values = desk.values().plain(submitted, faults);
        SubmittedFields fields = desk.check().check(file(), values, faults, routing);
        if (form != null) {
            desk.record(form, submittedTask(task, person, fields, routing));
        }
        desk.route(fields, task);
        desk.letPass(task);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return desk.facts().addTo(original.createTaskForm(task), task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        original.parseConfiguration(element, deployment, process, parse);
    }

    FormFile file() {
        return desk.files().of(deploymentId, form);
    }

    /** Stem of the form's file; null for a task without form. */
    @Nullable
    String name() {
        return form;
    }

    /** The form's file as it was deployed with the process. */
    byte[] content() {
        return form == null ? new byte[0] : FormFiles.content(deploymentId, form);
    }

    private static SubmittedTask submittedTask(
            TaskEntity task, String person, SubmittedFields fields, Map<String, String> routing) {
        return new SubmittedTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                routing.getOrDefault(Variables.TRAINING_CODE.variable(), ""),
                person,
                fields,
                routing);
    }

    private static Map<String, String> routing(TaskEntity task) {
        Map<String, String> routing = new HashMap<>();
        task.getVariables().forEach((name, value) -> {
            if (value != null && Variables.isDeclared(name)) {
                routing.put(name, value.toString());
            }
        });
        return routing;
    }
}
