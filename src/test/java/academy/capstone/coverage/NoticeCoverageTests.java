package academy.capstone.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import academy.capstone.CapstoneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs last: every notice template has been filled with real facts by some test of this run. Run alone, it has nothing to say. */
@CapstoneTest
@Order(Integer.MAX_VALUE - 1)
class NoticeCoverageTests {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates", "notice");

    @Autowired
    JdbcClient jdbc;

    @Test
    void writesEveryKindOfNotice() throws IOException {
        assumeFalse(ProcessRecorder.isEmpty(), "no process ran before");
        List<String> written = jdbc.sql("select distinct purpose from notice")
                .query(String.class)
                .list();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(written)
                    .as("purposes of the notices that tests wrote")
                    .containsAll(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt") && !name.equals("README.txt"))
                            .map(name -> name.replace(".txt", ""))
                            .toList());
        }
    }

    @Test
    void saysByWhenWhereverSomethingIsAsked() {
        assertThat(jdbc.sql("""
                                select distinct purpose from notice where due_at is null
                                    and (purpose like 'request-%' or purpose like 'remind-%' or purpose like 'invite-%'
                                        or purpose like 'return-%' or purpose like 'ask-%')
                                    and purpose not like '%-follow-up'
                                """).query(String.class).list()).isEmpty();
    }
}
