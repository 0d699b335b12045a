package academy.capstone.training.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the ledger: one chain over all trainings that says how far each training's log had come, and which audit
 * packs were issued. Cutting off the end of a log, or the whole of it, leaves the ledger behind as a witness.
 *
 * @param number counted from 1, without gaps
 * @param previous fingerprint of the entry before; {@link Seal#BEGINNING} for the first
 * @param kind {@link #LOG} or {@link #PACK}
 * @param entries how many entries the training's log had
 * @param fingerprint of the log's last entry, or of the audit pack
 */
public record LedgerEntry(
        long number,
        String previous,
        String kind,
        String trainingCode,
        int entries,
        String fingerprint,
        Instant recordedAt,
        Seal seal) {

    /** The kind of an entry that says how far a training's log had come. */
    public static final String LOG = "log";

    /** The kind of an entry that says which audit pack was issued. */
    public static final String PACK = "pack";

    /** A new entry with its seal. */
    public static LedgerEntry of(
            long number,
            String previous,
            String kind,
            String trainingCode,
            int entries,
            String fingerprint,
            Instant recordedAt) {
        return new LedgerEntry(
                number,
                previous,
                kind,
                trainingCode,
                entries,
                fingerprint,
                recordedAt,
                Seal.of(fields(number, previous, kind, trainingCode, entries, fingerprint, recordedAt), Map.of()));
    }

    /** All that is sealed, by name. */
    public Map<String, String> fields() {
        return fields(number, previous, kind, trainingCode, entries, fingerprint, recordedAt);
    }

    /** The names of the fields that are not what was sealed; empty if all are. */
    public List<String> altered() {
        return seal.altered(fields(), Map.of());
    }

    /** What the next entry must name: also if this entry's stored fingerprint was changed. */
    public String fingerprintOfEntry() {
        return seal.trusted(altered());
    }

    private static Map<String, String> fields(
            long number,
            String previous,
            String kind,
            String trainingCode,
            int entries,
            String fingerprint,
            Instant recordedAt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", Long.toString(number));
        fields.put("previous", previous);
        fields.put("kind", kind);
        fields.put("trainingCode", trainingCode);
        fields.put("entries", Integer.toString(entries));
        fields.put("fingerprint", fingerprint);
        fields.put("recordedAt", LogEntry.moment(recordedAt));
        return fields;
    }
}
