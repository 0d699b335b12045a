package academy.capstone.workflow;

import java.util.List;
import java.util.Optional;

/** The open user tasks. Every question is narrowed to a person, a group or a training: an unnarrowed list is slow. */
public interface OpenTasks {

    /** What the person holds, the most urgent first. */
    List<OpenTask> assignedTo(String person, int limit);

    /** What is offered to the person or one of the groups and held by nobody, the most urgent first. */
    List<OpenTask> offeredTo(String person, List<String> groups, int limit);

    /** One of them; empty once it is completed. */
    Optional<OpenTask> find(String taskId);

    /** What a training waits for. */
    List<OpenTask> of(String trainingCode);
}
