package academy.capstone.training.persistence;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts training codes per year. Raising the year's row locks it until the caller commits, so no number is given twice. */
@Repository
public class TrainingCodeCounter {

    private final JdbcClient jdbc;
    private final TransactionTemplate separately;

    TrainingCodeCounter(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next number of the year, from 1. */
    public int next(int year) {
        return raise(year).orElseGet(() -> {
            open(year);
            return raise(year).orElseThrow();
        });
    }

    private Optional<Integer> raise(int year) {
        KeyHolder raised = new GeneratedKeyHolder();
        jdbc.sql("update training_code_counter set last_number = last_number + 1 where code_year = :year")
                .param("year", year)
                .update(raised, "last_number");
        return Optional.ofNullable(raised.getKey()).map(Number::intValue);
    }

    /** The first proposal of a year opens its row in a transaction of its own: a loser's failed insert must not spoil the caller's. */
    private void open(int year) {
        try {
            separately.executeWithoutResult(
                    status -> jdbc.sql("insert into training_code_counter (code_year, last_number) values (:year, 0)")
                            .param("year", year)
                            .update());
        } catch (DuplicateKeyException alreadyOpen) {
            // Somebody else opened the year at the same moment; that is all we wanted.
        }
    }
}
