package academy.capstone.training.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.training.domain.LedgerEntry;
import academy.capstone.training.domain.LogFault;
import academy.capstone.training.domain.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain finds and names every change that somebody makes in the database. */
class DecisionChainTests {

    private static final String CODE = "26OI00001AFR-E";
    private static final String OTHER = "26OI00002AFR-E";

    private LogDatabase database = new LogDatabase();

    @BeforeEach
    void prepare() {
        database = new LogDatabase().migrated();
        for (String code : List.of(CODE, OTHER)) {
            database.training(code);
            database.decide(code, "return");
            database.decide(code, "approve");
            database.decide(code, "approve");
        }
        witness(CODE, 3);
        witness(OTHER, 3);
    }

    @Test
    void isIntactAsWritten() {
        assertThat(database.faults(CODE)).isEmpty();
        assertThat(database.faults(OTHER)).isEmpty();
        assertThat(database.ledgerFaults()).isEmpty();
        assertThat(database.log.entries(CODE))
                .extracting(each -> each.entry().previous())
                .first()
                .isEqualTo(Seal.BEGINNING);
    }

    @ParameterizedTest
    @CsvSource({
        "training_code, '26OI00002AFR-X', trainingCode",
        "sequence_number, 9, sequence",
        "previous_sha256, 'ff', previous",
        "task, 'UserTask_SignOfF', task",
        "person, 'director.br', person",
        "on_behalf_of, 'deputi', onBehalfOf",
        "word, 'reject', word",
        "comment_text, 'Good work', comment",
        "review_round, 2, round",
        "outline_version, 1, outlineVersion",
        "outline_sha256, 'ab', outlineSha256",
        "rule_text, 'sign-off-route v1 rule 1', rule",
        "decided_at, '2026-11-22 10:15:30.123457+00', decidedAt",
        "salts, 'comment=00', person",
        "digests, '{}', digests",
        "entry_sha256, 'ab', sha256"
    })
    void namesEntryAndFieldOfEachColumn(String column, String value, String field) {
        database.unlock();
        database.training("26OI00002AFR-X");
        String stored = value.replace("'", "");
        int changed = database.jdbc
                .sql("update decision_log set " + column + " = " + (value.matches("\\d+") ? value : "'" + stored + "'")
                        + " where training_code = :code and sequence_number = 2")
                .param("code", CODE)
                .update();

        assertThat(changed).isOne();
        String where = column.equals("training_code") ? "26OI00002AFR-X" : CODE;
        String entry = column.equals("sequence_number") ? "entry 9" : "entry 2";
        assertThat(database.faults(where))
                .filteredOn(each -> each.place().equals(entry))
                .extracting(LogFault::field)
                .contains(field);
        assertThat(database.faults(CODE))
                .as("the training that lost or holds it")
                .isNotEmpty();
    }

    @Test
    void namesOneFieldAlone() {
        database.unlock();
        database.jdbc
                .sql("update decision_log set word = 'reject' where sequence_number = 3 and training_code = :code")
                .param("code", CODE)
                .update();

        assertThat(database.faults(CODE))
                .extracting(LogFault::sentence)
                .containsExactly(CODE + ", entry 3: the field \"word\" is not what was written.");
    }

    @Test
    void seesThatAnEntryIsMissing() {
        database.unlock();
        database.jdbc
                .sql("delete from decision_log where sequence_number = 2 and training_code = :code")
                .param("code", CODE)
                .update();

        assertThat(database.faults(CODE)).extracting(LogFault::place).contains("entry 2");
    }

    @Test
    void seesThatTheEndWasCutOff() {
        database.unlock();
        database.jdbc
                .sql("delete from decision_log where sequence_number > 1 and training_code = :code")
                .param("code", CODE)
                .update();
        database.jdbc
                .sql("update training set log_entries = 1 where code = :code")
                .param("code", CODE)
                .update();

        assertThat(database.faults(CODE))
                .extracting(LogFault::sentence)
                .containsExactly(CODE + ", entry 3 was deleted or written anew, ledger entry 1 knew another.");
    }

    @Test
    void seesThatALogIsGoneAltogether() {
        database.unlock();
        database.jdbc
                .sql("delete from decision_log where training_code = :code")
                .param("code", CODE)
                .update();
        database.jdbc
                .sql("delete from training where code = :code")
                .param("code", CODE)
                .update();

        assertThat(database.ledger.trainings("", 10))
                .extracting(LedgerRepository.Counted::trainingCode)
                .contains(CODE);
        assertThat(database.faults(CODE)).extracting(LogFault::place).containsExactly("entry 3");
    }

    @Test
    void seesThatALogWasWrittenAnewWithAllItsFingerprints() {
        database.unlock();
        database.jdbc
                .sql("delete from decision_log where training_code = :code")
                .param("code", CODE)
                .update();
        database.jdbc
                .sql("update training set log_entries = 0 where code = :code")
                .param("code", CODE)
                .update();
        database.decide(CODE, "approve");
        database.decide(CODE, "approve");
        database.decide(CODE, "approve");

        assertThat(database.faults(CODE)).extracting(LogFault::place).containsExactly("entry 3");
    }

    @ParameterizedTest
    @CsvSource({
        "entry_number, 7, number",
        "previous_sha256, 'ff', previous",
        "kind, 'pack', kind",
        "training_code, 'x', trainingCode",
        "entries, 2, entries",
        "fingerprint, 'ab', fingerprint",
        "recorded_at, '2026-11-22 10:15:31+00', recordedAt",
        "digests, '{}', digests",
        "entry_sha256, 'ab', sha256"
    })
    void namesEntryAndFieldOfTheLedger(String column, String value, String field) {
        database.unlock();
        database.jdbc
                .sql("update decision_ledger set " + column + " = "
                        + (value.matches("\\d+") ? value : "'" + value.replace("'", "") + "'")
                        + " where entry_number = 2")
                .update();

        assertThat(database.ledgerFaults()).extracting(LogFault::field).contains(field);
    }

    @Test
    void refusesChangesInTheDatabase() {
        assertThatThrownBy(() ->
                        database.jdbc.sql("update decision_log set word = 'x'").update())
                .hasStackTraceContaining("never changed or deleted");
        assertThatThrownBy(() -> database.jdbc.sql("delete from decision_log").update())
                .hasStackTraceContaining("never changed or deleted");
        assertThatThrownBy(
                        () -> database.jdbc.sql("delete from decision_ledger").update())
                .hasStackTraceContaining("never changed or deleted");
    }

    @Test
    void isNeverChangedByTheApplication() throws IOException {
        Pattern change = Pattern.compile(
                "(update|delete\\s+from|truncate(\\s+table)?)\\s+decision_(log|ledger)\\b", Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql|xml|yaml)"))
                            .filter(file -> !file.endsWith("DecisionChainMigration.java"))
                            .filter(file -> change.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    @Test
    void chainsWhatWasDecidedBefore() {
        LogDatabase old = new LogDatabase().migrated("70");
        old.training(CODE);
        old.training(OTHER);
        for (String code : List.of(CODE, OTHER, CODE)) {
            old.jdbc.sql("""
                            insert into decision_log (training_code, task, person, word, comment_text, review_round,
                                outline_version, outline_sha256, decided_at)
                            values (:code, 'UserTask_SignOff', 'director.bdt', 'approve', 'é and 汉', 1, 2, 'ab',
                                current_timestamp)""").param("code", code).update();
        }

        old.migrated();

        assertThat(old.faults(CODE)).isEmpty();
        assertThat(old.faults(OTHER)).isEmpty();
        assertThat(old.log.entries(CODE)).hasSize(2);
        old.decide(CODE, "approve");
        assertThat(old.faults(CODE)).isEmpty();
        assertThat(old.ledger.grown(10))
                .extracting(LedgerRepository.Grown::entries)
                .containsExactly(3, 1);
    }

    @Test
    void letsDecisionsOnOneTrainingFollowEachOther() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<? extends Future<?>> all = Stream.of(CODE, OTHER, CODE, OTHER)
                    .map(code -> people.submit(() -> {
                        start.await();
                        for (int i = 0; i < 25; i++) {
                            database.decide(code, "approve");
                        }
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(database.log.entries(CODE)).hasSize(53);
        assertThat(database.faults(CODE)).isEmpty();
        assertThat(database.faults(OTHER)).isEmpty();
    }

    @Test
    void holdsNoDecisionUpWhileAnotherTrainingDecides() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            database.transaction.executeWithoutResult(open -> {
                database.log.decide(
                        new LogRepository.Entry(CODE, "UserTask_SignOff", "deputy", null, "approve", "", null),
                        Instant.EPOCH);
                try {
                    other.submit(() -> database.decide(OTHER, "approve")).get(10, TimeUnit.SECONDS);
                } catch (Exception held) {
                    throw new AssertionError("A decision on another training had to wait.", held);
                }
            });
        } finally {
            other.shutdownNow();
        }

        assertThat(database.log.entries(OTHER)).hasSize(4);
    }

    private void witness(String code, int entries) {
        LedgerRepository.End end = database.ledger.end();
        String head = database.log.entries(code).get(entries - 1).seal().sha256();
        LedgerEntry entry = LedgerEntry.of(
                end.number() + 1,
                end.sha256(),
                LedgerEntry.LOG,
                code,
                entries,
                head,
                Instant.parse("2026-11-22T10:15:30Z"));
        database.ledger.append(entry);
        database.ledger.sealed(code, entries);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
