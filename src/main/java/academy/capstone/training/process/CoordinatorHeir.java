package academy.capstone.training.process;

import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.application.Coordination;
import academy.capstone.training.application.CoordinatorTasks;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.TaskHeir;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A coordinator's task goes to another coordinator of the bureau, and with it the training; the task force comes last. */
@Component
class CoordinatorHeir implements TaskHeir {

    private final Trainings trainings;
    private final Coordination coordination;

    CoordinatorHeir(Trainings trainings, Coordination coordination) {
        this.trainings = trainings;
        this.coordination = coordination;
    }

    @Override
    public boolean serves(String taskKey) {
        return CoordinatorTasks.contains(taskKey);
    }

    /** Whoever has been named for another task of the same coordinator already gets this one as well. */
    @Override
    public Optional<String> heir(OpenTask task) {
        TrainingFacts facts = trainings.facts(task.trainingCode());
        if (!facts.coordinator().equals(task.assignee()) && !coordination.isVacant(facts)) {
            return Optional.of(facts.coordinator());
        }
        Optional<String> successor = coordination.successor(facts.code());
        successor.ifPresent(person -> coordination.pass(facts.code(), facts.coordinator(), person));
        return successor;
    }

    @Override
    public List<Group> offeredTo(OpenTask task) {
        return List.of(Group.TASK_FORCE);
    }
}
