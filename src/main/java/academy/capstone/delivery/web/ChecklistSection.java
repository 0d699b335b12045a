package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Checklists;
import academy.capstone.delivery.application.Checklists.Standing;
import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.domain.ChecklistItem;
import academy.capstone.training.CourseFileSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the checklists of a training are, with a link to each. */
@Component
class ChecklistSection implements CourseFileSection {

    private static final int PLACE = 420;

    private final Checklists checklists;

    ChecklistSection(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public String key() {
        return "checklists";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Standing standing : standing(trainingCode)) {
            List<Map<String, String>> points = new ArrayList<>();
            for (ChecklistItem item : standing.items()) {
                points.add(Map.of(
                        "point", item.point(),
                        "wording", item.wording(),
                        "owner", item.owner(),
                        "state", item.state().word()));
            }
            lists.put(standing.list().word(), points);
        }
        return lists.isEmpty() ? Optional.empty() : Optional.of(lists);
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        List<Standing> lists = standing(trainingCode);
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "Checklists", "delivery/checklists", Map.of("trainingCode", trainingCode, "lists", lists)));
    }

    /** The lists that this training has taken over. */
    private List<Standing> standing(String trainingCode) {
        return Arrays.stream(Checklist.values())
                .map(list -> checklists.standing(trainingCode, list))
                .filter(standing -> !standing.items().isEmpty())
                .toList();
    }
}
