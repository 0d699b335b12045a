package academy.capstone.training.persistence;

import academy.capstone.training.Decision;
import academy.capstone.training.domain.LogFault;
import academy.capstone.training.domain.LogInspection;
import academy.capstone.training.domain.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the tables of the project and nothing else; for tests that break it. */
final class LogDatabase {

    final DataSource source;
    final JdbcClient jdbc;
    final LogRepository log;
    final LedgerRepository ledger;
    final TransactionTemplate transaction;

    LogDatabase() {
        this(new DriverManagerDataSource("jdbc:h2:mem:log-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    LogDatabase(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.log = new LogRepository(jdbc);
        this.ledger = new LedgerRepository(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    LogDatabase migrated(String target) {
        flyway().target(target).load().migrate();
        return this;
    }

    LogDatabase migrated() {
        return migrated("latest");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("blob", isH2() ? "blob" : "bytea"))
                .javaMigrations(new DecisionChainMigration());
    }

    boolean isH2() {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (java.sql.SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** A training as far as the log needs one. */
    void training(String code) {
        jdbc.sql("""
                        insert into proposal (process_instance_id, proposer, content, content_sha256, submitted_at)
                        values (:code, 'coordinator', '{}', 'x', current_timestamp)""").param("code", code).update();
        jdbc.sql("""
                        insert into training (code, proposal_id, title, bureau, region, division, coordinator,
                            activity_type, deliverable, format, level_word, languages, topics, audience, start_date,
                            end_date, hours, stage, stage_since, review_round, outline_version, outline_sha256,
                            proposed_at)
                        values (:code, :code, 'A course', 'BDT', 'AFR', 'Division', 'coordinator', 'training', 'course',
                            'blended', 'advanced', 'en', 'Topic', 'All', date '2027-03-01', date '2027-03-05', 30,
                            'peer-review', current_timestamp, 1, 2, :sha256, current_timestamp)""").param("code", code).param("sha256", Seal.sha256(code)).update();
    }

    void decide(String code, String word) {
        transaction.executeWithoutResult(done -> log.decide(
                new LogRepository.Entry(
                        code,
                        "UserTask_SignOff",
                        "director.bdt",
                        "deputy",
                        word,
                        "Good work.",
                        "sign-off-route v2 rule 1"),
                Instant.parse("2026-11-22T10:15:30.123456789Z")));
    }

    List<Decision> decisions(String code) {
        return log.decisions(code);
    }

    List<LogFault> faults(String code) {
        return LogInspection.log(code, log.entries(code), ledger.of(code), log.counted(code));
    }

    List<LogFault> ledgerFaults() {
        return new ArrayList<>(LogInspection.ledger(ledger.after(0, 1000), 0, Seal.BEGINNING));
    }

    /** What somebody with the rights of the tables' owner can do, and the application can not. */
    void unlock() {
        for (String table : List.of("decision_log", "decision_ledger")) {
            jdbc.sql(
                            isH2()
                                    ? "drop trigger if exists " + table + "_append_only"
                                    : "alter table " + table + " disable trigger " + table + "_append_only")
                    .update();
        }
    }
}
