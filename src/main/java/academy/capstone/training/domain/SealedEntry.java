package academy.capstone.training.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the decision log together with what was stored beside it.
 *
 * @param salts as they are stored
 */
public record SealedEntry(LogEntry entry, String salts, Seal seal) {

    /** Seals a new entry. */
    public static SealedEntry of(LogEntry entry) {
        return new SealedEntry(entry, Salts.text(entry.salts()), entry.seal());
    }

    /** The names of the fields that are not what was sealed; empty if all are. */
    public List<String> altered() {
        List<String> altered = new ArrayList<>(seal.altered(entry.fields(), entry.salts()));
        if (altered.isEmpty() && !Salts.text(entry.salts()).equals(salts)) {
            altered.add("salts");
        }
        return altered;
    }

    /** What the next entry must name: also if this entry's stored fingerprint was changed. */
    public String fingerprint() {
        return seal.trusted(altered());
    }
}
