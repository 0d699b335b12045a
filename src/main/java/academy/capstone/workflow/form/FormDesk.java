package academy.capstone.workflow.form;

import academy.capstone.workflow.StartSubmission;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import academy.capstone.workflow.Variables;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms need: their files, the check, the duties, and the modules that record. */
@Component
class FormDesk {

    private final FormFiles files;
    private final FormCheck check;
    private final TaskDuties duties;
    private final Submissions submissions;
    private final FactsInForm facts;
    private final SubmittedValues values = new SubmittedValues();
    private final ThreadLocal<@Nullable TaskEntity> passing = new ThreadLocal<>();

    FormDesk(FormFiles files, FormCheck check, TaskDuties duties, Submissions submissions, FactsInForm facts) {
        this.files = files;
        this.check = check;
        this.duties = duties;
        this.submissions = submissions;
        this.facts = facts;
    }

    FormFiles files() {
        return files;
    }

    FormCheck check() {
        return check;
    }

    TaskDuties duties() {
        return duties;
    }

    FactsInForm facts() {
        return facts;
    }

    SubmittedValues values() {
        return values;
    }

    /** Has the module of the form record it. */
    void record(String form, SubmittedTask task) {
        TaskSubmission submission = submissions
                .ofTask(form)
                .orElseThrow(() -> new IllegalStateException("No module records the form \"" + form + "\"."));
        submission.record(task);
    }

    /** Has the module of the start form record it. */
    void record(String form, String processInstanceId, String person, SubmittedFields fields) {
        StartSubmission submission = submissions
                .ofStart(form)
                .orElseThrow(() -> new IllegalStateException("No module records the start form \"" + form + "\"."));
        submission.record(processInstanceId, person, fields);
    }

    /** Hands the routing words among the fields to the process; everything else stays out of it. */
    void route(SubmittedFields fields, VariableScope scope) {
        fields.values().forEach((name, value) -> {
            if (Variables.isDeclared(name)) {
                scope.setVariable(name, word(value));
            }
        });
    }

    /** Notes that this very task has come through its form. */
    void letPass(TaskEntity task) {
        passing.set(task);
    }

    /** True once for a task that has come through its form. */
    boolean hasPassed(TaskEntity task) {
        boolean passed = passing.get() == task;
        passing.remove();
        return passed;
    }

    private static String word(Object value) {
        return value instanceof List<?> list
                ? Variables.join(list.stream().map(Object::toString).toList())
                : value.toString();
    }
}
