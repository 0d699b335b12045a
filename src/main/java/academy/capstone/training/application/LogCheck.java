package academy.capstone.training.application;

import academy.capstone.training.domain.LedgerEntry;
import academy.capstone.training.domain.LogFault;
import academy.capstone.training.domain.LogInspection;
import academy.capstone.training.domain.Seal;
import academy.capstone.training.persistence.LedgerRepository;
import academy.capstone.training.persistence.LedgerRepository.Counted;
import academy.capstone.training.persistence.LedgerRepository.End;
import academy.capstone.training.persistence.LogRepository;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks that the decision logs and the ledger are as they were written. Reads in pieces, so that memory stays small. */
@Service
public class LogCheck {

    private static final int PIECE = 500;
    /** Enough to say what happened; a log that was exchanged as a whole has a fault in every entry. */
    private static final int MOST_FAULTS = 200;

    private final LogRepository log;
    private final LedgerRepository ledger;

    LogCheck(LogRepository log, LedgerRepository ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /** The faults in the log of one training; empty if it is intact. One consistent view, whatever is decided meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LogFault> faults(String trainingCode) {
        return faults(new Counted(trainingCode, log.counted(trainingCode)));
    }

    /** The faults in all logs and in the ledger, {@value #MOST_FAULTS} at most. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LogFault> faults() {
        List<LogFault> faults = new ArrayList<>(ledgerFaults());
        List<Counted> piece = ledger.trainings("", PIECE);
        while (!piece.isEmpty() && faults.size() < MOST_FAULTS) {
            piece.forEach(each -> faults.addAll(faults(each)));
            piece = ledger.trainings(piece.get(piece.size() - 1).trainingCode(), PIECE);
        }
        return faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults;
    }

    private List<LogFault> faults(Counted training) {
        String code = training.trainingCode();
        return LogInspection.log(code, log.entries(code), ledger.of(code), training.entries());
    }

    private List<LogFault> ledgerFaults() {
        List<LogFault> faults = new ArrayList<>();
        long number = 0;
        String previous = Seal.BEGINNING;
        List<LedgerEntry> piece = ledger.after(number, PIECE);
        while (!piece.isEmpty()) {
            faults.addAll(LogInspection.ledger(piece, number, previous));
            LedgerEntry last = piece.get(piece.size() - 1);
            number = last.number();
            previous = last.fingerprintOfEntry();
            piece = ledger.after(number, PIECE);
        }
        End end = ledger.end();
        if (end.number() != number || !end.sha256().equals(previous)) {
            faults.add(new LogFault(
                    "",
                    "ledger entry " + end.number(),
                    "",
                    "The ledger ends with entry " + number + ", it should end with another entry " + end.number()
                            + "."));
        }
        return faults;
    }
}
