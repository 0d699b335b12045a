package academy.capstone.training.application;

import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.Decision;
import academy.capstone.training.domain.LedgerEntry;
import academy.capstone.training.domain.LogEntry;
import academy.capstone.training.domain.Seal;
import academy.capstone.training.domain.SealedEntry;
import academy.capstone.training.persistence.LedgerRepository;
import academy.capstone.training.persistence.LogRepository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The decision log of a training with all that is needed to check its chain. */
@Component
class LogAudit implements AuditPart {

    /** Who, what and why; task, round, moment and the chain stay visible. */
    private static final List<String> WITHHELD = List.of("comment", "person", "word");

    private final LogRepository log;
    private final LedgerRepository ledger;

    LogAudit(LogRepository log, LedgerRepository ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public String folder() {
        return "log";
    }

    @Override
    public String title() {
        return "Decision log";
    }

    @Override
    public String explanation() {
        return "Every decision in the order in which it was made: who, for whom, when, on which version of the outline,"
                + " by which rule, with which comment. Each entry holds the fingerprint of the one before; the ledger"
                + " says how far the log had come at which moment.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<SealedEntry> entries = log.entries(trainingCode);
        Set<Integer> open = Confidential.openRounds(
                entries.stream().map(each -> each.entry().decision()).toList());
        return List.of(
                AuditFile.json(
                        "decisions.json",
                        "the decisions with their seals",
                        entries.stream().map(each -> shown(each, open)).toList()),
                AuditFile.json(
                        "ledger.json",
                        "what the ledger behind all logs witnessed of this one",
                        ledger.of(trainingCode).stream()
                                .filter(each -> each.kind().equals(LedgerEntry.LOG))
                                .map(LogAudit::shown)
                                .toList()));
    }

    private static Entry shown(SealedEntry sealed, Set<Integer> open) {
        LogEntry entry = sealed.entry();
        Decision decision = entry.decision();
        List<String> withheld = Confidential.is(decision, open)
                ? WITHHELD.stream().filter(entry.fields()::containsKey).toList()
                : List.of();
        Map<String, String> fields = new TreeMap<>(entry.fields());
        Map<String, String> salts = new TreeMap<>(entry.salts());
        fields.keySet().removeAll(withheld);
        salts.keySet().removeAll(withheld);
        return new Entry(
                fields,
                salts,
                withheld,
                Seal.read(sealed.seal().digests()),
                sealed.seal().sha256());
    }

    private static Entry shown(LedgerEntry entry) {
        return new Entry(
                new TreeMap<>(entry.fields()),
                Map.of(),
                List.of(),
                Seal.read(entry.seal().digests()),
                entry.seal().sha256());
    }

    /**
     * An entry as it stands in the pack.
     *
     * @param withheld fields of reviews that are confidential until their round is consolidated; their digests are there
     */
    private record Entry(
            Map<String, String> fields,
            Map<String, String> salts,
            List<String> withheld,
            Map<String, String> digests,
            String sha256) {}
}
