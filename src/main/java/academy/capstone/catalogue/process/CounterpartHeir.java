package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.TaskHeir;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody else of the other bureau answers for it. */
@Component
class CounterpartHeir implements TaskHeir {

    private final Duplicates duplicates;

    CounterpartHeir(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public boolean serves(String taskKey) {
        return taskKey.equals("UserTask_ConsultOtherBureau");
    }

    @Override
    public Optional<String> heir(OpenTask task) {
        return duplicates.anotherCounterpart(task.trainingCode(), Optional.ofNullable(task.assignee()));
    }

    @Override
    public List<Group> offeredTo(OpenTask task) {
        return List.of();
    }
}
