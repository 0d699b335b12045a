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
    private static final int PRINTED = 400;
    private static final double NANOS = 1_000_000_000.0;

    private final ConfigurableApplicationContext application;
    private final CertificationFixture fixture;
    private final JdbcClient jdbc;

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

    private record Times(String code, int participants, Cost imported, Cost awarded, Cost issued, Cost told) {

        Cost all() {
            return imported.plus(awarded).plus(issued).plus(told);
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
            run.tell(times);
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
        Release release = application.getBean(Release.class);
        AwardRepository awards = application.getBean(AwardRepository.class);
        CredentialDelivery delivery = application.getBean(CredentialDelivery.class);
        Cost imported = cost(() -> application.getBean(ResultsOffice.class).take(code, "instructor", results, false));
        Cost awarded = cost(() -> application.getBean(Awarding.class).award(code, "BusinessRuleTask_AwardCredentials"));
        awards.sign(
                code,
                "director.bdt",
                Optional.empty(),
                application.getBean(Clock.class).instant());
        Cost issued = cost(() -> {
            while (awards.countSigned(code) > 0) {
                release.release(code);
            }
            return true;
        });
        Cost told = cost(() -> {
            boolean all = delivery.deliver(code);
            while (!all) {
                all = delivery.deliver(code);
            }
            return true;
        });
        return new Times(code, participants, imported, awarded, issued, told);
    }

    private void tell(Times times) throws Exception {
        int documents = Math.min(PRINTED, times.participants());
        CredentialRepository credentials = application.getBean(CredentialRepository.class);
        CredentialId any = new CredentialId(fixture.credentials(times.code()).get(0));
        CredentialFacts facts = credentials.find(any).orElseThrow().facts();
        String signed = credentials.signed(any).orElseThrow();
        CredentialPrinter printer = application.getBean(CredentialPrinter.class);
        BarePrinter bare = new BarePrinter(application.getBean(ITemplateEngine.class), facts);
        parallel(documents / 4, bare::print);
        Cost alone = parallel(documents, bare::print);
        Cost ours = parallel(documents, () -> printer.print(facts, signed));
        double pdf = ours.cpuSeconds() * times.participants() / documents;
        say(
                "%d participants, by the clock: results imported in %.1f s, awarded in %.1f s, issued in %.1f s, told in %.1f s",
                times.participants(),
                times.imported().seconds(),
                times.awarded().seconds(),
                times.issued().seconds(),
                times.told().seconds());
        say(
                "%d participants, processor time: imported %.1f s, awarded %.1f s, issued %.1f s, told %.1f s; the PDF step alone %.1f s",
                times.participants(),
                times.imported().cpuSeconds(),
                times.awarded().cpuSeconds(),
                times.issued().cpuSeconds(),
                times.told().cpuSeconds(),
                pdf);
        say(
                "PDF step: %.1f a second, the bare library %.1f a second: ratio %.2f by the clock, %.2f by processor time (0.8 at least)",
                documents / ours.seconds(),
                documents / alone.seconds(),
                alone.seconds() / ours.seconds(),
                alone.cpuSeconds() / ours.cpuSeconds());
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

    /** What many documents cost on all processors. */
    private static Cost parallel(int documents, Callable<byte[]> print) throws Exception {
        ExecutorService presses =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return cost(() -> {
                List<Future<byte[]>> sheets = new ArrayList<>();
                for (int number = 0; number < documents; number++) {
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
