package academy.capstone.workflow.form;

import static academy.capstone.workflow.Variables.TRAINING_CODE;

import academy.capstone.workflow.TaskDrafts;
import academy.capstone.workflow.TaskFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the facts of the training to a form that is being opened, as a field named {@code facts} that is made in this
 * moment and stored nowhere. Frames within forms accept no address of our own, so the facts come as text. The holder also
 * finds what was typed before; it goes into the form alone, never into a variable.
 */
@Component
class FactsInForm {

    private static final String FIELD = "facts";

    private final ObjectProvider<TaskFacts> facts;
    private final ObjectProvider<TaskDrafts> drafts;

    FactsInForm(ObjectProvider<TaskFacts> facts, ObjectProvider<TaskDrafts> drafts) {
        this.facts = facts;
        this.drafts = drafts;
    }

    TaskFormData addTo(TaskFormData form, TaskEntity task) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null || !(form instanceof TaskFormDataImpl data)) {
            return form;
        }
        List<FormField> fields = new ArrayList<>(data.getFormFields());
        of(task, person).forEach((name, text) -> fields.add(field(name, Variables.stringValue(text))));
        if (person.equals(task.getAssignee())) {
            drafts.getObject()
                    .of(task.getId(), person)
                    .forEach((name, value) -> fields.add(field(name, DraftedValue.of(value))));
        }
        data.setFormFields(fields);
        return data;
    }

    /** What a form may show of the training, by name; nothing for a task that belongs to none. */
    Map<String, String> of(TaskEntity task, String person) {
        Object trainingCode = task.getVariable(TRAINING_CODE.variable());
        return trainingCode == null
                ? Map.of()
                : Map.of(
                        FIELD,
                        facts.getObject().describe(trainingCode.toString(), task.getTaskDefinitionKey(), person));
    }

    private static FormField field(String name, TypedValue value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(name);
        field.setValue(value);
        return field;
    }
}
