package academy.capstone.workflow;

import java.util.List;
import java.util.Optional;

/**
 * Finds who takes a task over whose holder's account is gone, who left the group or changed unit, or whom a duty rule
 * now refuses. Asked inside the transaction of the handover, which goes on to give the task to the heir, to write the
 * heir into the variable that named the old holder (such as {@code reviewer}), to tell everybody concerned and to record
 * the change. An implementation keeps its own records in the same transaction. For each kind of task the first
 * implementation that serves it is asked, in the order of {@code @Order}.
 */
public interface TaskHeir {

    /** True if this one knows the heirs of such tasks, such as {@code UserTask_SignOff}. */
    boolean serves(String taskKey);

    /**
     * User id of the one who takes over, free of every duty that forbids the task; empty if there is nobody.
     *
     * @param task as it stands; its {@code assignee} is the one who loses it, who may have no account any more
     */
    Optional<String> heir(OpenTask task);

    /**
     * Deals with a holder who may keep the task but can't be expected to do it, such as one who will be away. Does nothing
     * where there is nothing to deal with.
     */
    default void relieve(OpenTask task) {}

    /**
     * Groups that the task is offered to while there is no heir. Empty: the task waits without a holder, the secretariat is
     * told, and the heir is asked for again at every sweep.
     */
    default List<Group> offeredTo(OpenTask task) {
        return List.of();
    }
}
