package academy.capstone.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs last: every node of every process was entered by some test of this run. The report is
 * {@code target/process-coverage/index.html}. Run alone, it has nothing to say.
 */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTests {

    private static final Path PROCESSES = Path.of("processes");

    static List<ProcessCoverage> processes() {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(ProcessCoverage::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @BeforeAll
    static void writeReport() throws IOException {
        assumeFalse(ProcessRecorder.isEmpty(), "no process ran before");
        CoverageReport.write(processes(), Path.of("target", "process-coverage"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void entersEveryNode(ProcessCoverage process) {
        assertThat(process.missed())
                .as("nodes of %s that no test enters; see target/process-coverage/index.html", process.process())
                .isEmpty();
    }
}
