package academy.capstone.training.application;

import academy.capstone.training.AuditLedger;
import academy.capstone.training.domain.LedgerEntry;
import academy.capstone.training.persistence.LedgerRepository;
import academy.capstone.training.persistence.LedgerRepository.End;
import academy.capstone.training.persistence.LedgerRepository.Grown;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the ledger. Its one lock is held by its own short transactions alone, never by a decision, so that decisions on
 * different trainings don't wait for each other.
 */
@Service
class Ledger implements AuditLedger {

    private static final int BATCH = 200;

    private final LedgerRepository ledger;
    private final Clock clock;

    Ledger(LedgerRepository ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void witnessLogs() {
        if (ledger.grown(1).isEmpty()) {
            return;
        }
        End end = ledger.lockEnd();
        List<Grown> grown = ledger.grown(BATCH);
        while (!grown.isEmpty()) {
            for (Grown each : grown) {
                end = append(end, LedgerEntry.LOG, each.trainingCode(), each.entries(), each.sha256());
                ledger.sealed(each.trainingCode(), each.entries());
            }
            grown = ledger.grown(BATCH);
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Issued issue(String trainingCode, int entries, String rootSha256) {
        End end = ledger.lockEnd();
        Optional<LedgerEntry> known = ledger.find(LedgerEntry.PACK, rootSha256);
        if (known.isPresent()) {
            return issued(known.get());
        }
        append(end, LedgerEntry.PACK, trainingCode, entries, rootSha256);
        return issued(ledger.find(LedgerEntry.PACK, rootSha256).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Issued> issued(String rootSha256) {
        return ledger.find(LedgerEntry.PACK, rootSha256).map(Ledger::issued);
    }

    private End append(End end, String kind, String trainingCode, int entries, String fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerEntry entry =
                LedgerEntry.of(end.number() + 1, end.sha256(), kind, trainingCode, entries, fingerprint, now);
        ledger.append(entry);
        return new End(entry.number(), entry.seal().sha256());
    }

    private static Issued issued(LedgerEntry entry) {
        return new Issued(entry.fingerprint(), entry.trainingCode(), entry.recordedAt(), entry.number());
    }
}
