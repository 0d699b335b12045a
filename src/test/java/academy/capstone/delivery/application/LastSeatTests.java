package academy.capstone.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people want the last seat, and the registration of one is not over when the other's begins. */
@CapstoneTest
class LastSeatTests {

    /** Enough for a registration that nothing holds up. With less the test would still be right, and prove less. */
    private static final int HEAD_START_SECONDS = 1;

    @Autowired
    ApplicationContext application;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesTheSecondWaitUntilTheFirstIsSeated() throws Exception {
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline -> outline.put("seats", 1).put("minimumEnrolment", 1));
        desk.openFor(code);
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> waits = new TransactionTemplate(transactions).execute(status -> {
                desk.register(code, applicant("first@example.org"));
                Future<?> other = second.submit(() -> desk.register(code, applicant("second@example.org")));
                giveHeadStart(other);
                return other;
            });
            assertThat(waits).isNotNull();
            waits.get();
        } finally {
            second.shutdownNow();
        }
        assertThat(states(code)).containsExactly("first@example.org enrolled", "second@example.org waiting");
    }

    /** Without a lock the other would find the seat free and be done before this one commits. */
    private static void giveHeadStart(Future<?> other) {
        try {
            other.get(HEAD_START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> states(String code) {
        return jdbc.sql("select email, state from participant where training_code = ? order by email")
                .param(code)
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    private static Map<String, String> applicant(String email) {
        return Map.of("name", "Amina Diallo", "email", email, "country", "KE", "motivation", "My work");
    }
}
