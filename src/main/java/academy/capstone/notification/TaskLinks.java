package academy.capstone.notification;

import java.util.Optional;

/** The links in mails that lead to a task. Of each only a hash is kept. */
public interface TaskLinks {

    /** The link that this secret belongs to. Changes nothing. */
    Optional<TaskLink> find(String token);

    /**
     * Notes, in the transaction that accepts the decision, that the link has served.
     *
     * @throws academy.capstone.workflow.Refusal of kind conflict if it has served before
     */
    void used(TaskLink link);
}
