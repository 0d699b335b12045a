package academy.capstone.workflow;

import java.util.Map;

/**
 * What people have typed into the forms of their tasks and not submitted yet. Told of what happens to the tasks, so that
 * no draft outlives its task or reaches another person; runs in the engine's transaction.
 */
public interface TaskDrafts {

    /** The draft of this person by field: texts, numbers, truth values, lists of texts; empty if there is none. */
    Map<String, Object> of(String taskId, String person);

    /** The task was handed to this person: drafts of others go. */
    void handedTo(String taskId, String person);

    /** The task was completed or withdrawn. */
    void ended(String taskId);
}
