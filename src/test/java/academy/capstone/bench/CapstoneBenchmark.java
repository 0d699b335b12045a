package academy.capstone.bench;

import academy.capstone.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * {@code mvn -Pbench verify}: whole lifecycles on Capstone and, in the same run, the same processes with empty delegates on
 * the engine alone; then task lists with many trainings and people. Everything in one virtual machine on H2 in memory.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bench-${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "capstone.samples=false",
            "capstone.security.password-iterations=1000",
            "capstone.delivery.registrations-per-minute=1000000",
            "logging.level.root=WARN"
        })
@ActiveProfiles("demo")
@Import({Walk.class, CapstoneBenchmark.Counting.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CapstoneBenchmark {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 40);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);
    private static final int PER_ROUND = Integer.getInteger("bench.per-round", 5);
    private static final int MOST = 25;
    private static final int PARTICIPANTS = Integer.getInteger("bench.participants", 3);

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource dataSource;

    private int number;

    @Test
    @Order(1)
    void comparesLifecyclesWithTheBareEngine() throws Exception {
        BareEngine bare = new BareEngine();
        Measured ours = new Measured("Capstone", new CapstoneJourney(application, PARTICIPANTS), counting());
        Measured alone = new Measured("bare engine", new BareJourney(bare.engine()), bare.database());
        for (int i = 0; i < WARM_UP; i++) {
            ours.journey().run(number++);
            alone.journey().run(number++);
        }
        ours.journey().beginAnew();
        for (int round = 0; round < ROUNDS; round++) {
            ours.measure(PER_ROUND, () -> number++);
            alone.measure(PER_ROUND, () -> number++);
        }
        print(
                "Lifecycles from proposal to closed training, %d participants with a credential each, %d runs after %d to warm up"
                        .formatted(PARTICIPANTS, ROUNDS * PER_ROUND, WARM_UP),
                ours.line(),
                alone.line(),
                "ratio        %6.2f by the clock, %.2f by processor time"
                        .formatted(ours.perSecond() / alone.perSecond(), alone.cpuMillis() / ours.cpuMillis()),
                "",
                "Capstone's slowest steps, in milliseconds per lifecycle",
                ours.journey().slowest(MOST),
                "",
                "Capstone's most frequent statements per lifecycle",
                ours.frequent(MOST),
                "",
                "the bare engine's",
                alone.frequent(MOST));
        bare.engine().close();
    }

    @Test
    @Order(2)
    void timesTaskLists() throws IOException {
        TaskLists lists = new TaskLists(application);
        lists.fillWithPeople();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Task lists of one person, median: number of tasks and first page; 5,000 people, 200 groups, authorization on");
        for (int open : new int[] {100, 1_000, 10_000}) {
            lists.openUntil(open);
            lines.add(lists.measure());
        }
        print(lines.toArray(String[]::new));
    }

    @Test
    @Order(3)
    void timesOpenReviews() throws IOException {
        OpenReviews reviews = new OpenReviews(application);
        reviews.fillWithReviewers();
        reviews.openUntil(100);
        reviews.measure();
        double[] few = reviews.measure();
        String first = reviews.line(few);
        reviews.openUntil(10_000);
        double[] many = reviews.measure();
        print(
                "Open reviews, median; 2,000 reviewers, authorization on",
                first,
                reviews.line(many),
                OpenReviews.growth(few, many));
    }

    private CountingDataSource counting() {
        return (CountingDataSource) dataSource;
    }

    private static void print(String... lines) throws IOException {
        String text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
        System.out.printf(Locale.ROOT, "%n%s%n", text);
        Path file = Path.of("target", "benchmark.txt");
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text + System.lineSeparator());
    }

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
                }
            };
        }
    }
}
