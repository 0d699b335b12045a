package academy.capstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn -Pbench verify}: results, awards and credentials of one large training, in a virtual machine of its own with
 * 512 MB, and the bare PDF library in the same run. {@code -Dbench.batch=20000} says how large; a tenth is measured first.
 */
class BatchBenchmark {

    private static final int LARGE = Integer.getInteger("bench.batch", 20_000);
    private static final int TENTH = 10;
    private static final String MARK = "BATCH ";

    @TempDir
    private Path folder;

    @Test
    void measuresALargeTraining() throws Exception {
        Path log = folder.resolve("run.log");
        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchRun.class.getName(),
                        Integer.toString(LARGE / TENTH),
                        Integer.toString(LARGE),
                        "--server.port=0",
                        "--capstone.samples=false",
                        "--capstone.credential.slice=5s",
                        "--capstone.notification.interval=1h",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("capstone") + ";WRITE_DELAY=0"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(log);
        List<String> figures = lines.stream()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
        assertThat(exit).as(String.join("\n", lines)).isZero();
        System.out.println(String.join(System.lineSeparator(), figures));
        Files.write(Path.of("target", "benchmark.txt"), figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
