package academy.capstone.workflow;

import java.util.List;

/** The open user tasks. Every question is narrowed to a person, a group or a training: an unnarrowed list is slow. */
public interface OpenTasks {

    /** What the person holds, the most urgent first. */
    List<OpenTask> assignedTo(String person, int limit);

    /** What is offered to the person or one of the groups and held by nobody, the most urgent first. */
    List<OpenTask> offeredTo(String person, List<String> groups, int limit);

    /** What a training waits for. */
    List<OpenTask> of(String trainingCode);
}
