package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Checklists;
import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.domain.Checklist;
import academy.capstone.people.People;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the template {@code delivery/checklist} needs to show one list of a training. */
@Component
class ChecklistsShown {

    private final Checklists checklists;
    private final Documents documents;
    private final People people;

    ChecklistsShown(Checklists checklists, Documents documents, People people) {
        this.checklists = checklists;
        this.documents = documents;
        this.people = people;
    }

    /** @param task the task beside which the list is shown; empty on a page of its own */
    Map<String, Object> model(String trainingCode, Checklist list, String person, String task) {
        UnaryOperator<String> nameOf = people::nameOf;
        Map<String, Object> model = new HashMap<>();
        model.put("trainingCode", trainingCode);
        model.put("standing", checklists.standing(trainingCode, list));
        model.put("mayWrite", checklists.mayWrite(trainingCode, person));
        model.put("documents", documents.of(trainingCode));
        model.put("nameOf", nameOf);
        model.put("taskId", task);
        return model;
    }
}
