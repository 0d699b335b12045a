package academy.capstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.application.RegistrationDesk;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A thief who has the whole database and the log, and has even watched in which order people answered, guesses no better
 * than by chance who answered what; and shows on leaky tables that each attack would succeed.
 *
 * <p>Sixty people laid beside sixty answers at random fit once on average; ten times or more about once in ten million tries.
 */
@CapstoneTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTests {

    private static final int PEOPLE = 60;
    private static final int EARLY = PEOPLE / 2;
    private static final int BY_CHANCE = 9;

    /** Of 30 rows drawn at random from 60, 15 are early on average, and 26 or more about once in 100 million tries. */
    private static final int EARLY_BY_CHANCE = 25;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    private final Random random = new Random();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thief thief = new Thief();
    private final List<Integer> order = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String code = "";

    @Test
    void tellsNobodyWhoAnsweredWhat(CapturedOutput output) throws Exception {
        openEvaluation();

        answer(order.subList(0, EARLY));
        assertNothingFound("half have answered", Loot.take(jdbc, output.getAll()), EARLY);

        clock.moveBy(Duration.ofDays(8));
        walk.runDueJobs(code);
        answer(order.subList(EARLY, PEOPLE - 1));
        Loot open = Loot.take(jdbc, output.getAll());
        assertNothingFound("one is silent", open, PEOPLE - 1);
        assertEarlyNotTold(open);

        answer(order.subList(PEOPLE - 1, PEOPLE));
        Loot closed = Loot.take(jdbc, output.getAll());
        assertNothingFound("it has closed", closed, PEOPLE);
        assertEarlyNotTold(closed);
    }

    private void assertNothingFound(String when, Loot loot, int answered) {
        Map<String, Integer> right = thief.attack(loot, order.subList(0, answered));

        assertThat(thief.ordersOfAnswers(loot).get("evaluation_answer"))
                .as("the answers that the thief sees when %s", when)
                .hasSize(answered);
        assertThat(right).as("attacks when %s", when).hasSizeGreaterThan(100);
        assertThat(right).containsEntry("row", 0).containsEntry("line", 0);
        assertThat(right)
                .as("right guesses when %s", when)
                .allSatisfy((attack, guesses) -> assertThat(guesses).as(attack).isLessThanOrEqualTo(BY_CHANCE));
    }

    /** Who was not reminded had answered early; no order of the answers tells which answers these are. */
    private void assertEarlyNotTold(Loot loot) {
        Set<Integer> early = new HashSet<>(order.subList(0, EARLY));
        assertThat(thief.ordersOfAnswers(loot)).allSatisfy((how, answers) -> {
            List<Integer> first = answers.subList(0, Math.min(EARLY, answers.size()));
            assertThat(first.stream().filter(early::contains).count()).as(how).isLessThanOrEqualTo(EARLY_BY_CHANCE);
        });
    }

    private void openEvaluation() throws Exception {
        DeliveryWalk delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> outline.put("seats", PEOPLE));
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        for (int i = 0; i < PEOPLE; i++) {
            emails.add("asked" + i + "." + Math.abs(random.nextInt()) + "@example.org");
            // The number at the end: sorted by their text, answers must not stand in the order in which people
            // registered.
            marks.add("answer" + Math.abs(random.nextInt()) + "x" + i);
            desk.register(code, Map.of("name", "Asked " + i, "email", emails.get(i), "country", "KE", "gender", "f"));
            order.add(i);
        }
        Collections.shuffle(order, random);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());
        delivery.complete(code, "UserTask_ConfirmReadiness", "academy", DeliveryWalk.GO);
        delivery.start("evaluation", code);
        for (int i = 0; i < PEOPLE; i++) {
            know(i);
        }
    }

    private void know(int number) throws GeneralSecurityException {
        String link = jdbc.queryForObject(
                "select link from notice where training_code = ? and purpose = 'invite-participants' and recipient = ?",
                String.class,
                code,
                emails.get(number));
        links.add(link);
        thief.knowsPerson(number, emails.get(number));
        thief.knowsPerson(number, link.substring(link.lastIndexOf('/') + 1));
        thief.knowsAnswer(number, marks.get(number));
        jdbc.query(
                "select i.id, i.participant_id from evaluation_invitation i"
                        + " join participant p on p.id = i.participant_id where p.email = ?",
                row -> {
                    thief.knowsReference(number, "invitation_id", row.getString("id"));
                    thief.knowsReference(number, "evaluation_invitation.id", row.getString("id"));
                    thief.knowsReference(number, "participant_id", row.getString("participant_id"));
                    thief.knowsReference(number, "participant.id", row.getString("participant_id"));
                },
                emails.get(number));
    }

    private void answer(List<Integer> people) throws IOException, InterruptedException {
        for (int i : people) {
            String body = "relevance=4&best=" + URLEncoder.encode("It was " + marks.get(i), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + links.get(i)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    /** The same thief, and answers kept as one would keep them without thinking. */
    @Test
    void findsEverybodyWhereAnswersAreKeptCarelessly() throws Exception {
        Careless careless = new Careless(jdbc, PEOPLE);

        assertThat(careless.besideTheAddress()).isEqualTo(PEOPLE);
        assertThat(careless.underTheHashOfTheToken()).isEqualTo(PEOPLE);
        assertThat(careless.inTheLog()).isEqualTo(PEOPLE);
        assertThat(careless.inTheOrderOfTheLog()).isEqualTo(PEOPLE);
        assertThat(careless.atTheSameTime()).isEqualTo(PEOPLE);
        assertThat(careless.inTheOrderOfRows()).isEqualTo(PEOPLE);
        assertThat(careless.underASequence()).isEqualTo(PEOPLE);
    }
}
