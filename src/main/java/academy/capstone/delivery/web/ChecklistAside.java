package academy.capstone.delivery.web;

import academy.capstone.delivery.domain.Checklist;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.training.TaskAside;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The checklist that belongs to a task, beside its form. */
@Component
class ChecklistAside implements TaskAside {

    private final ChecklistsShown shown;

    ChecklistAside(ChecklistsShown shown) {
        this.shown = shown;
    }

    @Override
    public boolean serves(String taskKey) {
        return Checklist.beside(taskKey).isPresent();
    }

    @Override
    public Optional<View> view(String trainingCode, String taskKey, String taskId, String person) {
        return Checklist.beside(taskKey)
                .map(list -> new View(
                        "Checklist: " + list.title(),
                        "delivery/checklist",
                        shown.model(trainingCode, list, person, taskId)));
    }
}
