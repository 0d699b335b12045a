package academy.capstone.training.domain;

import academy.capstone.training.Decision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the decision log as a link of its training's chain.
 *
 * @param sequence counted from 1 in each training, without gaps
 * @param previous fingerprint of the entry before; {@link Seal#BEGINNING} for the first
 * @param salts by field, for those that may have to be erased or withheld; 32 hex digits each
 */
public record LogEntry(int sequence, String previous, Decision decision, Map<String, String> salts) {

    /** Fields that name people or hold what people wrote, and what reviewers may keep to themselves for a while. */
    public static final List<String> SALTED = List.of("comment", "onBehalfOf", "person", "word");

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public LogEntry {
        salts = Map.copyOf(salts);
    }

    /** All that is sealed, by name, each as one text; absent fields are left out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("trainingCode", decision.trainingCode());
        fields.put("sequence", Integer.toString(sequence));
        fields.put("previous", previous);
        fields.put("task", decision.task());
        decision.person().ifPresent(person -> fields.put("person", person));
        decision.onBehalfOf().ifPresent(person -> fields.put("onBehalfOf", person));
        fields.put("word", decision.word());
        fields.put("comment", decision.comment());
        fields.put("round", Integer.toString(decision.round()));
        decision.outlineVersion().ifPresent(version -> fields.put("outlineVersion", version.toString()));
        decision.outlineSha256().ifPresent(sha256 -> fields.put("outlineSha256", sha256));
        decision.rule().ifPresent(rule -> fields.put("rule", rule));
        fields.put("decidedAt", moment(decision.decidedAt()));
        return fields;
    }

    public Seal seal() {
        return Seal.of(fields(), salts);
    }

    /** A moment as it is sealed: UTC, always with six digits behind the second. */
    public static String moment(Instant instant) {
        return MICROSECONDS.format(instant);
    }
}
