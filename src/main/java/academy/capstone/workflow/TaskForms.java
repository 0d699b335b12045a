package academy.capstone.workflow;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** User tasks and their forms, for pages of our own. Each way of acting is the one that Tasklist goes, with the same duties. */
public interface TaskForms {

    /**
     * How the task stands towards the person.
     *
     * @throws Refusal of kind unknown if there never was such a task
     */
    TaskStanding standing(String taskId, String person);

    /**
     * The form of a task that the person holds.
     *
     * @throws Refusal of kind forbidden if the person may not complete the task, of kind conflict if it has ended
     */
    FormSheet sheet(String taskId, String person);

    /**
     * Names of the fields of that form.
     *
     * @throws Refusal as {@link #sheet}
     */
    Set<String> fields(String taskId, String person);

    /**
     * As {@link #fields}; and until the caller's transaction is over, nobody completes the task or hands it on.
     *
     * @throws Refusal as {@link #sheet}
     */
    Set<String> hold(String taskId, String person);

    /**
     * Takes a task that is offered to the person.
     *
     * @throws Refusal of kind forbidden if the duties object, of kind conflict if somebody was faster
     */
    void take(String taskId, String person);

    /**
     * Gives a task back that was offered to several.
     *
     * @throws Refusal of kind forbidden for all but its holder
     */
    void giveBack(String taskId, String person);

    /**
     * Submits the form and so completes the task.
     *
     * @param values by field: texts, numbers, truth values, lists of texts; null for what was left empty
     * @throws Refusal with every fault of the fields, or with the reason for which the person may not complete the task
     */
    void submit(String taskId, String person, Map<String, @Nullable Object> values);
}
