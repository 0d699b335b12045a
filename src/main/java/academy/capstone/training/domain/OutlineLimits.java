package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every text of an outline must keep to before it is stored, finished or not: its length, and no control characters. */
final class OutlineLimits {

    private static final int ACCOUNT = 64;

    private static final Set<String> LONG_TEXTS = Set.of(
            "description",
            "problem",
            "evidence",
            "audience",
            "prerequisites",
            "inclusionMeasures",
            "method",
            "keyPoints",
            "selectionCriteria",
            "venue",
            "informationNote",
            "accessibility",
            "dataProtection",
            "justification");

    private final Faults faults = new Faults();

    private OutlineLimits() {}

    static List<Fault> check(Outline outline) {
        OutlineLimits limits = new OutlineLimits();
        limits.walk(outline, "", "");
        return limits.faults.all();
    }

    /** Goes through all parts, so that a field that is added later is looked at as well. */
    private void walk(@Nullable Object part, String name, String path) {
        if (part instanceof String text) {
            PlainText.fault("The " + FieldName.of(path), text, limit(name, path))
                    .ifPresent(message -> faults.add(path, message));
        } else if (part instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                walk(list.get(index), name, path + "[" + index + "]");
            }
        } else if (part instanceof Record fields) {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                String field = component.getName();
                walk(content(component, fields), field, path.isEmpty() ? field : path + "." + field);
            }
        }
    }

    private static int limit(String name, String path) {
        if (LONG_TEXTS.contains(name)) {
            return PlainText.TEXT;
        }
        return switch (name) {
            case "title" -> path.equals(name) ? PlainText.TITLE : PlainText.LINE;
            case "topics" -> PlainText.TOPIC;
            case "user", "proposedExperts" -> ACCOUNT;
            default -> PlainText.LINE;
        };
    }

    private static @Nullable Object content(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record whose parts can't be read: " + fields.getClass(), impossible);
        }
    }
}
