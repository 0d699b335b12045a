package academy.capstone.desk.application;

import academy.capstone.training.Audience;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.TaskAside;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.FormSheet;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskForms;
import academy.capstone.workflow.TaskStanding;
import academy.capstone.workflow.TaskStanding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do with one task. */
@Service
public class TaskDesk {

    private final TaskForms forms;
    private final Drafts drafts;
    private final Trainings trainings;
    private final Audience audience;
    private final OpenTasks openTasks;
    private final ObjectProvider<TaskAside> asides;

    TaskDesk(
            TaskForms forms,
            Drafts drafts,
            Trainings trainings,
            Audience audience,
            OpenTasks openTasks,
            ObjectProvider<TaskAside> asides) {
        this.forms = forms;
        this.drafts = drafts;
        this.trainings = trainings;
        this.audience = audience;
        this.openTasks = openTasks;
        this.asides = asides;
    }

    /**
     * How the task stands towards the person.
     *
     * @throws Refusal of kind unknown if there never was such a task, or if this person may not know of it
     */
    @Transactional(readOnly = true)
    public TaskStanding standing(String taskId, String person) {
        TaskStanding standing = forms.standing(taskId, person);
        boolean theirs =
                standing.kind() == Kind.MINE || standing.kind() == Kind.OFFERED || person.equals(standing.holder());
        if (!theirs && !audience.sees(person, standing.trainingCode())) {
            throw Refusal.unknown("There is no such task.");
        }
        return standing;
    }

    /**
     * The form of a task that the person holds, with what was typed before, and what stands beside it.
     *
     * @throws Refusal of kind forbidden if the person does not hold it
     */
    @Transactional(readOnly = true)
    public Work open(TaskStanding task, String person) {
        return new Work(
                forms.sheet(task.id(), person), drafts.read(task.id(), person), training(task), aside(task, person));
    }

    /** True if a module shows something beside the form of this kind of task. */
    public boolean hasAside(String taskKey) {
        return asides.stream().anyMatch(each -> each.serves(taskKey));
    }

    /** The training that the task belongs to. */
    @Transactional(readOnly = true)
    public Optional<TrainingFacts> training(TaskStanding task) {
        return trainings.find(task.trainingCode());
    }

    /** What the training waits for now. */
    @Transactional(readOnly = true)
    public List<OpenTask> waiting(TaskStanding task) {
        return task.trainingCode().isEmpty() ? List.of() : openTasks.of(task.trainingCode());
    }

    /** What the person should do next: the most urgent of the other tasks they hold. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> nextOf(String person) {
        return openTasks.assignedTo(person, 1).stream().findFirst();
    }

    public void take(String taskId, String person) {
        forms.take(taskId, person);
    }

    public void giveBack(String taskId, String person) {
        forms.giveBack(taskId, person);
    }

    /**
     * Completes the task with these values.
     *
     * @throws Refusal with every fault, or with the reason for which this is not possible (any more)
     */
    public void submit(String taskId, String person, Map<String, @Nullable Object> values) {
        forms.submit(taskId, person, values);
    }

    private Optional<CourseFileSection.View> aside(TaskStanding task, String person) {
        return asides.stream()
                .filter(each -> each.serves(task.key()))
                .findFirst()
                .flatMap(each -> each.view(task.trainingCode(), task.key(), task.id(), person));
    }

    /** An opened task. */
    public record Work(
            FormSheet sheet, Draft draft, Optional<TrainingFacts> training, Optional<CourseFileSection.View> aside) {}
}
