package academy.capstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneApplication;
import academy.capstone.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code mvn -Pbench verify}: the public verification page over HTTP, asked by turns of an academy that has issued few
 * credentials and of one that has issued a hundred times as many. {@code -Dbench.credentials=100000} says how many.
 */
class VerificationBenchmark {

    private static final int MANY = Integer.getInteger("bench.credentials", 100_000);
    private static final int FEW = MANY / 100;
    private static final int WARM_UP = 1_000;
    private static final int REQUESTS = Integer.getInteger("bench.requests", 4_000);

    @TempDir
    private Path folder;

    @Test
    void asksFewAndManyByTurns() throws Exception {
        try (ConfigurableApplicationContext small = application("few");
                ConfigurableApplicationContext large = application("many")) {
            IssuedMany few = new IssuedMany(small, FEW);
            IssuedMany many = new IssuedMany(large, MANY);
            few.ask(WARM_UP, many);
            few.forget();
            many.forget();
            few.ask(REQUESTS, many);
            List<String> lines = List.of(
                    "Verification page over HTTP, %d requests each by turns".formatted(REQUESTS),
                    few.line(),
                    many.line(),
                    String.format(
                            Locale.ROOT,
                            "95th percentile with %d against %d credentials: ratio %.2f (1.2 at most)",
                            MANY,
                            FEW,
                            many.percentile(95) / few.percentile(95)));
            System.out.println(String.join(System.lineSeparator(), lines));
            keep(lines);
        }
    }

    private ConfigurableApplicationContext application(String name) {
        ConfigurableApplicationContext application =
                SpringApplication.run(new Class<?>[] {CapstoneApplication.class, Walk.class}, new String[] {
                    "--server.port=0",
                    "--capstone.samples=false",
                    "--capstone.notification.interval=1h",
                    "--camunda.bpm.job-execution.enabled=false",
                    "--logging.level.root=WARN",
                    "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(name)
                });
        assertThat(application.isRunning()).isTrue();
        return application;
    }

    private static void keep(List<String> lines) throws IOException {
        Files.write(Path.of("target", "benchmark.txt"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
