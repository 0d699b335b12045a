package academy.capstone.training;

import java.time.Instant;
import java.util.Optional;

/** The ledger that stands behind the decision logs of all trainings and remembers the audit packs that were issued. */
public interface AuditLedger {

    /** Writes down how far the log of each training has come, as of now. Runs in a transaction of its own. */
    void witnessLogs();

    /**
     * Remembers an audit pack. The same pack is remembered once, with its first date.
     *
     * @param entries how many entries of the log it holds
     * @param rootSha256 the pack's root hash, in lower-case hex
     */
    Issued issue(String trainingCode, int entries, String rootSha256);

    /** The pack with this root hash; empty if Capstone never issued it. */
    Optional<Issued> issued(String rootSha256);

    /**
     * A pack that was issued.
     *
     * @param ledgerEntry number of its entry in the ledger
     */
    record Issued(String rootSha256, String trainingCode, Instant issuedAt, long ledgerEntry) {}
}
