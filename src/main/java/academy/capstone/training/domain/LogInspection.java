package academy.capstone.training.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows the chains and names each place where they are broken. */
public final class LogInspection {

    private LogInspection() {}

    /**
     * Inspects the log of one training.
     *
     * @param entries in the order of their numbers
     * @param ledger what the ledger says of this training, in order
     * @param counted how many entries the course file counts
     */
    public static List<LogFault> log(
            String trainingCode, List<SealedEntry> entries, List<LedgerEntry> ledger, int counted) {
        List<LogFault> faults = new ArrayList<>();
        Map<Integer, String> fingerprints = new HashMap<>();
        String previous = Seal.BEGINNING;
        int expected = 1;
        for (SealedEntry each : entries) {
            int sequence = each.entry().sequence();
            String place = "entry " + sequence;
            missing(trainingCode, expected, sequence - 1, faults);
            List<String> altered = each.altered();
            altered.forEach(field -> faults.add(LogFault.field(trainingCode, place, field)));
            if (sequence == expected
                    && altered.isEmpty()
                    && !each.entry().previous().equals(previous)) {
                faults.add(LogFault.whole(
                        trainingCode, place, "does not follow from the entry before, one of them was written anew"));
            }
            previous = each.fingerprint();
            fingerprints.put(sequence, previous);
            expected = sequence + 1;
        }
        missing(trainingCode, expected, counted, faults);
        if (counted < expected - 1) {
            faults.add(LogFault.whole(
                    trainingCode, "the course file", "counts " + counted + " entries, the log has " + (expected - 1)));
        }
        witnessed(trainingCode, fingerprints, ledger, faults);
        return faults;
    }

    private static void missing(String trainingCode, int from, int to, List<LogFault> faults) {
        if (from == to) {
            faults.add(LogFault.whole(trainingCode, "entry " + from, "is missing"));
        } else if (from < to) {
            faults.add(LogFault.whole(trainingCode, "entries " + from + " to " + to, "are missing"));
        }
    }

    private static void witnessed(
            String trainingCode, Map<Integer, String> fingerprints, List<LedgerEntry> ledger, List<LogFault> faults) {
        for (LedgerEntry each : ledger) {
            boolean sound =
                    each.kind().equals(LedgerEntry.LOG) && each.altered().isEmpty();
            if (sound && !each.fingerprint().equals(fingerprints.get(each.entries()))) {
                faults.add(LogFault.whole(
                        trainingCode,
                        "entry " + each.entries(),
                        "was deleted or written anew, ledger entry " + each.number() + " knew another"));
            }
        }
    }

    /**
     * Inspects a piece of the ledger.
     *
     * @param before number and fingerprint of the entry before the piece
     */
    public static List<LogFault> ledger(List<LedgerEntry> piece, long numberBefore, String before) {
        List<LogFault> faults = new ArrayList<>();
        long number = numberBefore;
        String previous = before;
        for (LedgerEntry each : piece) {
            String place = "ledger entry " + each.number();
            List<String> altered = each.altered();
            altered.forEach(field -> faults.add(LogFault.field(each.trainingCode(), place, field)));
            if (each.number() != number + 1) {
                faults.add(LogFault.whole(
                        each.trainingCode(),
                        place,
                        "follows ledger entry " + number + ", something between is missing"));
            } else if (altered.isEmpty() && !each.previous().equals(previous)) {
                faults.add(LogFault.whole(
                        each.trainingCode(),
                        place,
                        "does not follow from the entry before, one of them was written anew"));
            }
            number = each.number();
            previous = each.fingerprintOfEntry();
        }
        return faults;
    }
}
