package academy.capstone.workflow;

import java.util.Map;

/**
 * Acts for a person through the same door that Tasklist and the REST interface use: the form is checked, the duties rule
 * is asked, and what was submitted is recorded. The caller answers for who the person is.
 */
public interface Desk {

    /**
     * Starts a process with its start form.
     *
     * @param process the process, such as {@code training-lifecycle}
     * @param fields the form's fields by key; lists as {@code List<String>}
     * @return the business key, which is the training code
     * @throws Refusal if the form, the duties or the module refuses
     */
    String start(String process, String person, Map<String, Object> fields);

    /**
     * Claims the task if it is offered to the person and nobody holds it, and submits its form.
     *
     * @throws Refusal if the form, the duties or the module refuses, or the task is gone
     */
    void complete(String taskId, String person, Map<String, Object> fields);
}
