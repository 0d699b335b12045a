package academy.capstone.workflow.door;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two people in the same moment: the second one's work is undone as if it had never begun, so it can be done again. */
final class LostRace {

    /** How often a command is tried. */
    static final int ATTEMPTS = 5;

    private static final int SHORTEST_PAUSE = 10;
    private static final int LONGEST_PAUSE = 60;

    /** SQL states: rolled back for another one's sake, deadlock, waited too long for a lock (H2, PostgreSQL). */
    private static final Set<String> STATES = Set.of("40000", "40001", "40P01", "HYT00", "55P03", "90131");

    private static final String ENGINE_ENTITIES = "org.camunda.bpm.engine.impl.persistence.entity.";

    private LostRace() {}

    /** True if nothing is wrong but that somebody else was faster. */
    static boolean isLost(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if the engine stumbled over a process that ended between two of its reads. A second try finds the task gone, and
     * says so; a fault of another origin comes back. Java leaves the places out of an exception that it has thrown there very
     * often; such a one is given the second try, too.
     */
    static boolean isTornRead(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NullPointerException && mayBeOfTheEngine(cause.getStackTrace())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeOfTheEngine(StackTraceElement[] places) {
        return places.length == 0 || places[0].getClassName().startsWith(ENGINE_ENTITIES);
    }

    /** True unless the command is part of something greater, which is undone as a whole. */
    static boolean standsAlone() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Lets the other one finish; the pauses differ, so that two losers do not meet again. */
    static void pause(int attempt) {
        try {
            Thread.sleep((long) attempt * ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
