package academy.capstone.training.web;

import academy.capstone.training.CourseFileSection;
import academy.capstone.training.Edition;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Editions;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.Trainings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The editions of a course as JSON, and for those who work on a new one what it follows and why. */
@Component
class EditionSection implements CourseFileSection {

    private static final Set<String> WRITING = Set.of("UserTask_PrepareOutline", "UserTask_ReviseOutline");
    private static final Set<String> JUDGING =
            Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign", "UserTask_DecideAsChair", "UserTask_SignOff");

    private final Editions editions;
    private final Trainings trainings;
    private final OutlineComparisons comparisons;

    EditionSection(Editions editions, Trainings trainings, OutlineComparisons comparisons) {
        this.editions = editions;
        this.trainings = trainings;
        this.comparisons = comparisons;
    }

    @Override
    public String key() {
        return "editions";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return Optional.of(editions.of(trainingCode).editions().stream()
                .map(EditionSection::json)
                .toList());
    }

    private static Map<String, Object> json(Edition edition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edition", edition.number());
        json.put("code", edition.code());
        json.put("stage", edition.stage().word());
        json.put("start", edition.start());
        json.put("reason", edition.reason());
        return json;
    }

    /** The page shows them above the outline. */
    @Override
    public Optional<View> view(String trainingCode, String person) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        EditionLine line = editions.of(trainingCode);
        boolean judged = JUDGING.contains(taskKey);
        if (line.previous().isEmpty() || !(judged || WRITING.contains(taskKey))) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("New edition of", line.previous().get().code());
        facts.put("Upgraded because", line.own().reason());
        if (judged) {
            int newest = trainings.currentOutline(trainingCode).number();
            int changes = comparisons.compare(trainingCode, 1, newest).changes();
            facts.put(
                    "Changed against it", changes == 1 ? "1 place of the outline" : changes + " places of the outline");
        }
        return facts;
    }
}
