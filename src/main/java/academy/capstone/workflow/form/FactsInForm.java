package academy.capstone.workflow.form;

import academy.capstone.workflow.TaskFacts;
import academy.capstone.workflow.Variables;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the facts of the training to a form that is being opened, as a field named {@code facts} that is made in this
 * moment and stored nowhere. Frames within forms accept no address of our own, so the facts come as text.
 */
@Component
class FactsInForm {

    private static final String FIELD = "facts";

    private final ObjectProvider<TaskFacts> facts;

    FactsInForm(ObjectProvider<TaskFacts> facts) {
        this.facts = facts;
    }

    TaskFormData addTo(TaskFormData form, TaskEntity task) {
        Object trainingCode = task.getVariable(Variables.TRAINING_CODE.variable());
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (trainingCode == null || person == null || !(form instanceof TaskFormDataImpl data)) {
            return form;
        }
        FormFieldImpl field = new FormFieldImpl();
        field.setId(FIELD);
        field.setValue(org.camunda.bpm.engine.variable.Variables.stringValue(
                facts.getObject().describe(trainingCode.toString(), task.getTaskDefinitionKey(), person)));
        List<FormField> fields = new ArrayList<>(data.getFormFields());
        fields.add(field);
        data.setFormFields(fields);
        return data;
    }
}
