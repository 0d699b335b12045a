package academy.capstone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A {@link BatchServer} in a process of its own, which dies without warning and starts again on the same data. */
final class KillableServer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final List<String> arguments;
    private final int batch;
    private final String base;
    private final int port;
    private @Nullable Process process;

    KillableServer(Path folder, List<String> arguments, int batch) throws IOException {
        this.folder = folder;
        this.arguments = arguments;
        this.batch = batch;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.base = "http://localhost:" + port;
    }

    /** Starts, and waits until it answers. */
    void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dbatch.size=" + batch,
                "-Dbatch.file=" + ready(),
                "-cp",
                System.getProperty("java.class.path"),
                BatchServer.class.getName(),
                "--server.port=" + port));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        await("the server answers", () -> {
            try {
                return Visitor.stranger(base).get("/actuator/health").status() == 200;
            } catch (RuntimeException notYet) {
                return false;
            }
        });
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Waits until the awards are signed; returns the training's code. */
    String awaitBatch() throws Exception {
        await("the batch is ready", () -> Files.exists(ready()));
        return Files.readString(ready());
    }

    int issued(String code) {
        return issue(code).path("issued").asInt();
    }

    int toIssue(String code) {
        return issue(code).path("toIssue").asInt();
    }

    private JsonNode issue(String code) {
        return Visitor.person(base, "academy")
                .get("/api/trainings/" + code)
                .ok()
                .json()
                .path("credentials")
                .path("issue");
    }

    void await(String what, BooleanSupplier holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process != null && process.isAlive()) {
            if (holds.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        String log = Files.readString(folder.resolve("server.log"));
        throw new AssertionError("Waited in vain until " + what + ". The server's last words: "
                + log.substring(Math.max(0, log.length() - 3000)));
    }

    private Path ready() {
        return folder.resolve("ready.txt");
    }
}
