package academy.capstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.application.Release;
import academy.capstone.credential.persistence.AwardRepository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application that has issued many credentials, and how long its verification page takes. */
final class IssuedMany {

    private static final int CHUNK = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> ids = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final Random random = new Random(1);
    private final String address;

    IssuedMany(ApplicationContext application, int credentials) {
        address = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port")
                + "/verify/";
        String first = issueOne(application);
        ids.add(first);
        JdbcTemplate batches = application.getBean(JdbcTemplate.class);
        for (int done = 1; done < credentials; done += CHUNK) {
            copy(batches, first, done, Math.min(CHUNK, credentials - done));
        }
    }

    private static String issueOne(ApplicationContext application) {
        CertificationFixture fixture = new CertificationFixture(application);
        String code = fixture.deliveredTraining();
        fixture.graduate(code, "Amina Diallo");
        application.getBean(Awarding.class).award(code, "BusinessRuleTask_AwardCredentials");
        application
                .getBean(AwardRepository.class)
                .sign(
                        code,
                        "director.bdt",
                        Optional.empty(),
                        application.getBean(Clock.class).instant());
        application.getBean(Release.class).release(code);
        return fixture.credentials(code).get(0);
    }

    /** The same facts under other ids; documents are left out, because the page doesn't read them. */
    private void copy(JdbcTemplate batches, String first, int number, int many) {
        List<Object[]> rows = IntStream.range(number, number + many)
                .mapToObj(each -> new Object[] {UUID.randomUUID().toString().replace("-", ""), each, first})
                .toList();
        batches.batchUpdate("""
                insert into credential (id, training_code, participant_id, generation, kind, holder, facts, facts_sha256,
                                        pdf_sha256, issued_at, issued_by, state, state_since)
                select ?, training_code, participant_id + ?, generation, kind, holder, facts, facts_sha256, pdf_sha256,
                       issued_at, issued_by, state, state_since
                from credential where id = ?
                """, rows);
        rows.forEach(row -> ids.add((String) row[0]));
    }

    /** Asks this one and the other by turns, so that other work on the machine slows down both. */
    void ask(int requests, IssuedMany other) throws IOException, InterruptedException {
        for (int request = 0; request < requests; request++) {
            ask();
            other.ask();
        }
    }

    private void ask() throws IOException, InterruptedException {
        String id = ids.get(random.nextInt(ids.size()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + id))
                .header("Accept", "text/html")
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
        nanos.add(System.nanoTime() - begin);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Amina Diallo");
    }

    void forget() {
        nanos.clear();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((sorted.size() * percent - 1) / 100) / NANOS_PER_MILLI;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%7d credentials: median %.2f ms, 95th percentile %.2f ms",
                ids.size(),
                percentile(50),
                percentile(95));
    }
}
