package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.LeftOut;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application in a process of its own issues the credentials of one training and is killed without warning, again and
 * again, until all are issued: each participant has one credential and one mail. {@code -Dcapstone.kills=20
 * -Dcapstone.batch=2000} tries it longer.
 */
class KilledBatchTests {

    private static final int KILLS = Integer.getInteger("capstone.kills", 1);
    private static final int BATCH = Integer.getInteger("capstone.batch", 150);
    private static final int LEASE_SECONDS = 5;
    /** A kill comes at most so long after the first new credential or mail of a life, in milliseconds. */
    private static final int LONGEST_LIFE = 1500;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random random = new Random();
    private final List<String> moments = new ArrayList<>();
    private final List<KillableServer> servers = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void startMailServer() {
        mail.start();
    }

    @AfterEach
    void stopEverything() throws InterruptedException {
        for (KillableServer server : servers) {
            server.kill();
        }
        mail.stop();
    }

    @Test
    void issuesEachCredentialOnceOnH2() throws Exception {
        showOn(new Database("jdbc:h2:file:" + folder.resolve("capstone") + ";WRITE_DELAY=0", "sa", "blob"));
    }

    @Test
    void issuesEachCredentialOnceOnPostgreSql() throws Exception {
        try (EmbeddedPostgres database = postgres()) {
            showOn(new Database(database.getJdbcUrl("postgres", "postgres"), "postgres", "bytea"));
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException unavailable) {
            LeftOut.note("KilledBatchTests on PostgreSQL", "no PostgreSQL starts here: " + unavailable.getMessage());
            return Assumptions.abort("no PostgreSQL starts here");
        }
    }

    private void showOn(Database database) throws Exception {
        KillableServer server = new KillableServer(folder, arguments(database), BATCH);
        servers.add(server);
        server.start();
        String code = server.awaitBatch();
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = server.issued(code) + mail.getReceivedMessages().length;
            server.await(
                    "something happens in life " + kill,
                    () -> isComplete(server, code) || server.issued(code) + mail.getReceivedMessages().length > before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
            moments.add(server.issued(code) + "/" + mail.getReceivedMessages().length);
            server.kill();
            server.start();
        }
        server.await("all credentials are issued and mailed", () -> isComplete(server, code));
        // A mail that was sent and not marked is sent again when its lease ends.
        TimeUnit.SECONDS.sleep(2 * LEASE_SECONDS);
        server.kill();
        System.out.printf("%s: %d kills, issued/mailed at the kills: %s%n", database.url(), KILLS, moments);
        check(JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), "")), code);
    }

    private boolean isComplete(KillableServer server, String code) {
        return server.issued(code) == BATCH && server.toIssue(code) == 0 && mail.getReceivedMessages().length >= BATCH;
    }

    private List<String> arguments(Database database) {
        return List.of(
                "--capstone.samples=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--capstone.notification.interval=1s",
                "--capstone.notification.lease=" + LEASE_SECONDS + "s",
                "--capstone.credential.batch=20",
                "--capstone.credential.slice=1s",
                "--camunda.bpm.job-execution.lock-time-in-millis=10000",
                "--spring.flyway.placeholders.blob=" + database.blob(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user());
    }

    private record Database(String url, String user, String blob) {}

    private void check(JdbcClient database, String code) throws Exception {
        assertThat(database.sql("select participant_id from credential where training_code = ?")
                        .param(code)
                        .query(Long.class)
                        .list())
                .doesNotHaveDuplicates()
                .hasSize(BATCH);
        assertThat(database.sql(
                                "select count(*) from credential_document where credential_id in (select id from credential)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(BATCH);
        assertThat(database.sql(
                                "select count(*) from credential_status where credential_id in (select id from credential)")
                        .query(Integer.class)
                        .single())
                .as("credentials with a place in the status lists")
                .isEqualTo(BATCH);
        assertThat(database.sql("select state from notice where training_code = ? and purpose = 'deliver-credentials'")
                        .param(code)
                        .query(String.class)
                        .list())
                .hasSize(BATCH)
                .containsOnly("sent");
        Map<String, Set<String>> idsByHolder = new HashMap<>();
        int mails = 0;
        for (MimeMessage each : mailsToHolders()) {
            mails++;
            idsByHolder
                    .computeIfAbsent(each.getAllRecipients()[0].toString(), holder -> new HashSet<>())
                    .add(each.getMessageID());
        }
        assertThat(idsByHolder)
                .hasSize(BATCH)
                .allSatisfy((holder, ids) -> assertThat(ids).hasSize(1));
        System.out.printf("%d holders, %d mails%n", idsByHolder.size(), mails);
        assertThat(mails - BATCH)
                .as("mails sent once more, one at most for each kill")
                .isBetween(0, KILLS);
    }

    private List<MimeMessage> mailsToHolders() {
        return List.of(mail.getReceivedMessages()).stream()
                .filter(each -> {
                    try {
                        return each.getSubject().startsWith("Your certificate");
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }
}
