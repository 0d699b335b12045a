package academy.capstone.delivery.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The points that somebody ticks before deciding. The keys are the fields of the form; a point left open is said in the decision log. */
public enum Checklist {
    MATERIALS(points(
            "objectivesCovered", "material and assessment for every objective",
            "contentCurrent", "content correct and up to date",
            "rightsCleared", "rights, sources and licences",
            "accessible", "accessibility",
            "testedOnPlatform", "tested on the platform")),
    READINESS(points(
            "platformReady", "platform, accounts and materials",
            "instructorsReady", "instructors",
            "participantsInformed", "information for participants"));

    private final Map<String, String> labels;

    Checklist(Map<String, String> labels) {
        this.labels = labels;
    }

    /** The comment of a decision, followed by the points that were left open, if any. */
    public String comment(String comment, Predicate<String> ticked) {
        List<String> open = labels.entrySet().stream()
                .filter(point -> !ticked.test(point.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return open.isEmpty()
                ? comment
                : (comment + "\nLeft open on the checklist: " + String.join("; ", open) + ".").strip();
    }

    private static Map<String, String> points(String... keysAndLabels) {
        Map<String, String> points = new LinkedHashMap<>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            points.put(keysAndLabels[i], keysAndLabels[i + 1]);
        }
        return points;
    }
}
