package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application in a process of its own, killed without warning, and with no mail server to be reached: whatever was
 * answered must still be there, and the notices must still wait.
 */
class SuddenDeathTests {

    private static final Duration START = Duration.ofSeconds(180);
    private static final int DEATHS = 3;
    /** Nobody listens here (tcpmux needs an administrator to be started): the mail server is absent for the whole run. */
    private static final int CLOSED_PORT = 1;

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingThatWasAnsweredWhenKilled() throws Exception {
        int port = freePort();
        String base = "http://localhost:" + port;
        Courses courses = new Courses(Clock.systemDefaultZone());
        Process server = start(port);
        try {
            awaitHealth(base, server);
            String code =
                    Journey.propose(base, "coordinator", courses.proposal()).code();
            for (int death = 1; death <= DEATHS; death++) {
                int acknowledged = saveUntilKilled(base, code, server, death * 1000);
                server = start(port);
                awaitHealth(base, server);
                JsonNode outline = Visitor.person(base, "coordinator")
                        .get("/api/trainings/" + code)
                        .ok()
                        .json()
                        .path("outline");
                assertThat(outline.path("expectedParticipants").asInt())
                        .as("saves acknowledged before death " + death)
                        .isGreaterThanOrEqualTo(acknowledged);
            }
            JsonNode notices =
                    Visitor.person(base, "admin").get("/api/outbox").ok().json();
            assertThat(notices.findValuesAsText("trainingCode")).contains(code);
            assertThat(notices.findValuesAsText("state")).isNotEmpty().containsOnly("waiting");
        } finally {
            server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static int saveUntilKilled(String base, String code, Process server, int from) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        Thread writer = new Thread(() -> {
            Visitor coordinator = Visitor.person(base, "coordinator");
            for (int number = from; ; number++) {
                try {
                    coordinator
                            .put(
                                    "/api/trainings/" + code + "/outline?partial=true",
                                    Map.of("title", "Saved again and again", "expectedParticipants", number))
                            .ok();
                } catch (RuntimeException | AssertionError killed) {
                    return;
                }
                acknowledged.set(number);
            }
        });
        writer.start();
        TimeUnit.MILLISECONDS.sleep(1500);
        server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        writer.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(acknowledged.get()).as("saves before the kill").isGreaterThanOrEqualTo(from);
        return acknowledged.get();
    }

    private Process start(int port) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "academy.capstone.CapstoneApplication",
                "--server.port=" + port,
                "--capstone.samples=false",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + CLOSED_PORT,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("capstone") + ";WRITE_DELAY=0");
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    private static void awaitHealth(String base, Process server) throws InterruptedException {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end) && server.isAlive()) {
            try {
                if (Visitor.stranger(base).get("/actuator/health").status() == 200) {
                    return;
                }
            } catch (RuntimeException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new AssertionError("the server did not come up; alive: " + server.isAlive());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
