package academy.capstone.workflow.form;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The form that starts a process. */
class RecordingStartForm implements StartFormHandler {

    private final StartFormHandler original;
    private final FormDesk desk;
    private final String deploymentId;
    private final @Nullable String form;

    RecordingStartForm(StartFormHandler original, FormDesk desk, String deploymentId, @Nullable String form) {
        this.original = original;
        this.desk = desk;
        this.deploymentId = deploymentId;
        this.form = form;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null || form == null) {
            throw Refusal.forbidden("This process is not started by hand.");
        }
        forgetBusinessKey(instance);
        List<Fault> faults = FormCheck.noFaults();
        Map<String, @Nullable Object> values = desk.values().plain(submitted, faults);
        SubmittedFields fields = desk.check().check(desk.files().of(deploymentId, form), values, faults, Map.of());
        desk.record(form, instance.getId(), person, fields);
        desk.route(fields, instance);
    }

    /** The business key is the training code, which is given by the academy and by nobody else. */
    private static void forgetBusinessKey(ExecutionEntity instance) {
        if (instance.getBusinessKey() != null) {
            instance.setProcessBusinessKey(null);
        }
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return original.createStartFormData(process);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        original.parseConfiguration(element, deployment, process, parse);
    }
}
