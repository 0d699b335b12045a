package academy.capstone.training;

import java.util.Optional;

/**
 * What a module shows beside the form on a task's page {@code /tasks/{id}}: what the person needs before the eyes while
 * filling it in, such as the outline for a reviewer. A kind of task has one aside at most; without one the page shows the
 * facts of the training alone.
 */
public interface TaskAside {

    /** True if this module has an aside for tasks of this BPMN element, such as {@code UserTask_ReviewContent}. */
    boolean serves(String taskKey);

    /**
     * The aside of one task: heading, template and variables, as for a section of the course file. Asked for the one who
     * holds the task only. The template may hold headings from {@code h3} on, and its own {@code <script src>}; a form in it
     * stands beside the task's form, never within.
     *
     * @param taskId the engine's id of the task, such as the address of comments needs it
     * @param person user id of the one who holds the task
     * @return empty if there is nothing to show for this task
     */
    Optional<CourseFileSection.View> view(String trainingCode, String taskKey, String taskId, String person);
}
