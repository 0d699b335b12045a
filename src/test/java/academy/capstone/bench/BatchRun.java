package academy.capstone.bench;

import academy.capstone.CapstoneApplication;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.credential.application.CredentialPrinter;
import academy.capstone.credential.application.Release;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.pdf.BarePrinter;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.application.ResultsOffice;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.ITemplateEngine;

/**
 * Results, awards and credentials of one large training, measured in a virtual machine of its own. The first arguments are
 * numbers of participants, in ascending order; the others are the application's.
 */
final class BatchRun {

    private static final int WARM_UP = 150;
    /** Documents that are printed by each printer after each slice. */
    private static final int SAMPLE = 30;

    private static final double NANOS = 1_000_000_000.0;

    private final ConfigurableApplicationContext application;
    private final CertificationFixture fixture;
    private final JdbcClient jdbc;
    private @Nullable BarePrinter bare;

    private BatchRun(ConfigurableApplicationContext application) {
        this.application = application;
        this.fixture = new CertificationFixture(application);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** What a step took: by the clock, and of all processors together, which other work on the machine doesn't change. */
    private record Cost(double seconds, double cpuSeconds) {

        Cost plus(Cost other) {
            return new Cost(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
        }
    }

    private static final Cost NOTHING = new Cost(0, 0);

    /**
     * What issuing took, and what some documents took that were printed between the slices.
     *
     * @param printed how many of them with each printer
     */
    private record Issue(Cost all, Cost ours, Cost bare, int printed) {}

    private record Times(int participants, Cost imported, Cost awarded, Issue issue, Cost told) {

        Cost all() {
            return imported.plus(awarded).plus(issue.all()).plus(told);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                settings.add(argument);
            } else {
                sizes.add(Integer.valueOf(argument));
            }
        }
        ConfigurableApplicationContext application = SpringApplication.run(
                new Class<?>[] {CapstoneApplication.class, Walk.class}, settings.toArray(String[]::new));
        BatchRun run = new BatchRun(application);
        run.measure(WARM_UP);
        Times before = null;
        for (int size : sizes) {
            Times times = run.measure(size);
            tell(times);
            if (before != null) {
                say(
                        "%d times the participants: %.1f times the processor time (11 at most for 10), import alone %.1f times",
                        times.participants() / before.participants(),
                        times.all().cpuSeconds() / before.all().cpuSeconds(),
                        times.imported().cpuSeconds() / before.imported().cpuSeconds());
            }
            before = times;
        }
        System.exit(SpringApplication.exit(application));
    }

    private Times measure(int participants) throws Exception {
        String code = fixture.deliveredTraining();
        fixture.graduates(code, participants);
        jdbc.sql(
                        "delete from participant_result where participant_id in (select id from participant where training_code = ?)")
                .param(code)
                .update();
        jdbc.sql("update training set stage = 'delivery' where code = ?")
                .param(code)
                .update();
        StringBuilder file = new StringBuilder("email,name,country,gender,sessions,grade\n");
        jdbc.sql("select email, name from participant where training_code = ? order by id")
                .param(code)
                .query((row, number) -> row.getString(1) + "," + row.getString(2) + ",KE,,5,84.5\n")
                .list()
                .forEach(file::append);
        byte[] results = file.toString().getBytes(StandardCharsets.UTF_8);
        AwardRepository awards = application.getBean(AwardRepository.class);
        CredentialDelivery delivery = application.getBean(CredentialDelivery.class);
        Cost imported = cost(() -> application.getBean(ResultsOffice.class).take(code, "instructor", results, false));
        Cost awarded = cost(() -> application.getBean(Awarding.class).award(code, "BusinessRuleTask_AwardCredentials"));
        awards.sign(
                code,
                "director.bdt",
                Optional.empty(),
                application.getBean(Clock.class).instant());
        Issue issue = issue(code, awards);
        Cost told = cost(() -> {
            boolean all = delivery.deliver(code);
            while (!all) {
                all = delivery.deliver(code);
            }
            return true;
        });
        return new Times(participants, imported, awarded, issue, told);
    }

    private Issue issue(String code, AwardRepository awards) throws Exception {
        Release release = application.getBean(Release.class);
        Cost issued = NOTHING;
        Cost ours = NOTHING;
        Cost bare = NOTHING;
        int printed = 0;
        while (awards.countSigned(code) > 0) {
            issued = issued.plus(cost(() -> {
                release.release(code);
                return true;
            }));
            // Between the slices, so that other work on the machine slows down all of it alike.
            ours = ours.plus(parallel(ours(code)));
            bare = bare.plus(parallel(bare(code)));
            printed += SAMPLE;
        }
        return new Issue(issued, ours, bare, printed);
    }

    private Callable<byte[]> ours(String code) {
        CredentialPrinter printer = application.getBean(CredentialPrinter.class);
        CredentialFacts facts = facts(code);
        String signed = application
                .getBean(CredentialRepository.class)
                .signed(any(code))
                .orElseThrow();
        return () -> printer.print(facts, signed);
    }

    private Callable<byte[]> bare(String code) {
        if (bare == null) {
            bare = new BarePrinter(application.getBean(ITemplateEngine.class), facts(code));
        }
        return bare::print;
    }

    private CredentialFacts facts(String code) {
        return application
                .getBean(CredentialRepository.class)
                .find(any(code))
                .orElseThrow()
                .facts();
    }

    private CredentialId any(String code) {
        return new CredentialId(
                jdbc.sql("select id from credential where training_code = ? order by id fetch first 1 rows only")
                        .param(code)
                        .query(String.class)
                        .single());
    }

    private static void tell(Times times) {
        double pdf = times.issue().ours().cpuSeconds()
                * times.participants()
                / times.issue().printed();
        say(
                "%d participants, by the clock: results imported in %.1f s, awarded in %.1f s, issued in %.1f s, told in %.1f s",
                times.participants(),
                times.imported().seconds(),
                times.awarded().seconds(),
                times.issue().all().seconds(),
                times.told().seconds());
        say(
                "%d participants, processor time: imported %.1f s, awarded %.1f s, issued %.1f s, told %.1f s; the PDF step alone %.1f s",
                times.participants(),
                times.imported().cpuSeconds(),
                times.awarded().cpuSeconds(),
                times.issue().all().cpuSeconds(),
                times.told().cpuSeconds(),
                pdf);
        say(
                "PDF step: %.1f a second, the bare library %.1f a second: ratio %.2f by the clock, %.2f by processor time (0.8 at least)",
                times.issue().printed() / times.issue().ours().seconds(),
                times.issue().printed() / times.issue().bare().seconds(),
                times.issue().bare().seconds() / times.issue().ours().seconds(),
                times.issue().bare().cpuSeconds() / times.issue().ours().cpuSeconds());
        say(
                "All the rest: %.2f of the PDF step, by processor time (less than 0.25)",
                (times.all().cpuSeconds() - pdf) / pdf);
        say("Heap at most %d MB, most after a collection %d MB", peak(false), peak(true));
    }

    private static Cost cost(Callable<?> work) throws Exception {
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        work.call();
        return new Cost((System.nanoTime() - begin) / NANOS, (cpuNanos() - cpu) / NANOS);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What some documents cost on all processors. */
    private static Cost parallel(Callable<byte[]> print) throws Exception {
        ExecutorService presses =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return cost(() -> {
                List<Future<byte[]>> sheets = new ArrayList<>();
                for (int number = 0; number < SAMPLE; number++) {
                    sheets.add(presses.submit(print));
                }
                for (Future<byte[]> sheet : sheets) {
                    sheet.get();
                }
                return true;
            });
        } finally {
            presses.shutdown();
        }
    }

    private static long peak(boolean afterCollection) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(pool -> afterCollection ? pool.getCollectionUsage() : pool.getPeakUsage())
                        .filter(usage -> usage != null)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / (1024 * 1024);
    }

    private static void say(String line, Object... figures) {
        System.out.println("BATCH " + String.format(Locale.ROOT, line, figures));
    }
}
