package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.PersonalTraces;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a result after it was confirmed. */
@CapstoneTest
class CorrectionHttpTests {

    private static final String REASON = "The second answer of the test was counted as wrong.";

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Participants participants;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<PersonalTraces> traces;

    @Autowired
    TransactionTemplate transaction;

    private final List<ResultsCorrected> heard = new ArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
        if (event.getPayload() instanceof ResultsCorrected corrected) {
            heard.add(corrected);
        }
    };
    private DeliveryWalk delivery;
    private Caller caller;
    private String code = "";
    private long one;

    @BeforeEach
    void prepare() {
        application.addApplicationListener(listener);
        caller = new Caller(port);
        delivery = new DeliveryWalk((ApplicationContext) application);
        code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toDelivery(code);
        delivery.enterResults(code, "60");
        one = participants.enrolled(code, 0, 10).stream()
                .map(Participant::id)
                .findFirst()
                .orElseThrow();
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());
    }

    @AfterEach
    void stopListening() {
        application.removeApplicationListener(listener);
    }

    private void confirmResults() {
        delivery.complete(
                code, "UserTask_ConfirmResults", delivery.coordinator(code), Map.of("resultsDecision", "confirm"));
    }

    @Test
    void becomesANewVersionOnceSomebodyElseConfirms() throws Exception {
        confirmResults();

        assertThat(propose("instructor", "80", REASON).statusCode()).isEqualTo(302);
        assertThat(grade()).isEqualByComparingTo("60");
        assertThat(decide("instructor", "confirm", "").statusCode()).isEqualTo(403);
        assertThat(decide("director.bdt", "confirm", "").statusCode()).isEqualTo(403);
        assertThat(heard).isEmpty();
        assertThat(decide("coordinator", "confirm", "").statusCode()).isEqualTo(302);

        assertThat(grade()).isEqualByComparingTo("80");
        assertThat(heard).containsExactly(new ResultsCorrected(code, one, Set.of("instructor", "coordinator")));
        assertThat(caller.get("/trainings/" + code + "/results/" + one, "academy")
                        .body())
                .contains("Version 2".replace("2", "<span>2</span>"), "a correction", "from a file", REASON);
        assertThat(decide("academy", "confirm", "").statusCode()).isEqualTo(409);
        List<Decision> log = trainings.decisions(code).stream()
                .filter(each -> each.task().equals("CorrectResults"))
                .toList();
        assertThat(log).extracting(Decision::word).containsExactly("proposed", "confirmed");
        assertThat(log.toString()).contains("grade 60 → 80").doesNotContain("Participant 1", "p1@", REASON);
        assertThat(notices("inform-correction")).isEqualTo(1);
        assertThat(caller.get("/api/trainings/" + code, "coordinator").body()).contains("\"passed\":1");
    }

    @Test
    void changesNothingWhenDeclined() throws Exception {
        confirmResults();
        propose("instructor", "80", REASON);

        assertThat(decide("academy", "decline", "").statusCode()).isEqualTo(422);
        assertThat(decide("academy", "decline", "Please look at question 3 again.")
                        .statusCode())
                .isEqualTo(302);

        assertThat(grade()).isEqualByComparingTo("60");
        assertThat(heard).isEmpty();
        assertThat(notices("correction-returned")).isEqualTo(1);
        assertThat(propose("instructor", "75", REASON).statusCode()).isEqualTo(302);
    }

    @Test
    void isRefusedTooEarlyByOthersWithoutReasonAndTwice() throws Exception {
        assertThat(propose("instructor", "80", REASON).statusCode()).isEqualTo(409);
        confirmResults();

        assertThat(propose("coordinator", "80", REASON).statusCode()).isEqualTo(403);
        assertThat(propose("instructor", "80", " ").body()).contains("Please give the reason");
        assertThat(propose("instructor", "60", REASON).body()).contains("the result as it stands");
        assertThat(propose("instructor", "101", REASON).statusCode()).isEqualTo(422);
        assertThat(propose("instructor", "80", REASON).statusCode()).isEqualTo(302);
        assertThat(propose("instructor", "81", REASON).statusCode()).isEqualTo(409);
        assertThat(caller.get("/trainings/" + code + "/results/" + one, "expert.tsb")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersAnAppealWithAnotherResult() throws Exception {
        String page = link();
        assertThat(caller.get(page, Caller.NOBODY).body()).doesNotContain("Your result");
        assertThat(appeal(page, "Too early").statusCode()).isEqualTo(409);
        confirmResults();
        assertThat(caller.get(page, Caller.NOBODY).body()).contains("Your result", "not passed", "60.00 %", "Appeal");

        assertThat(appeal(page, " ").statusCode()).isEqualTo(422);
        assertThat(appeal(page, "My second answer is right.").statusCode()).isEqualTo(302);
        assertThat(appeal(page, "Again").statusCode()).isEqualTo(409);
        assertThat(notices("ask-appeal-answer")).isEqualTo(1);
        assertThat(notices("inform-appeal")).isEqualTo(1);
        assertThat(caller.get("/trainings/" + code, "coordinator").body()).contains("waits for its answer");

        propose("instructor", "90", REASON);
        assertThat(caller.get(page, Caller.NOBODY).body())
                .contains("waits for its answer")
                .doesNotContain(REASON);
        decide("coordinator", "confirm", "");

        assertThat(caller.get(page, Caller.NOBODY).body()).contains("The answer to your appeal", "90.00 %", REASON);
        assertThat(notices("inform-appeal-decision")).isEqualTo(1);
        assertThat(trainings.decisions(code).toString())
                .contains("AppealResult", "in answer to an appeal")
                .doesNotContain("My second answer", "Participant 1");
    }

    @Test
    void answersAnAppealByKeepingTheResultWithAReason() throws Exception {
        confirmResults();
        String page = link();
        appeal(page, "I think I passed.");

        assertThat(propose("instructor", "60", "All answers were read twice.").statusCode())
                .isEqualTo(302);
        decide("academy", "confirm", "");

        assertThat(grade()).isEqualByComparingTo("60");
        assertThat(heard).isEmpty();
        assertThat(caller.get(page, Caller.NOBODY).body())
                .contains("All answers were read twice.", "the result stays")
                .doesNotContain("<button class=\"button\" type=\"submit\">Appeal");
    }

    @Test
    void forgetsWhatWasWrittenAboutAPersonWhoIsErased() throws Exception {
        confirmResults();
        appeal(link(), "My second answer is right.");
        propose("instructor", "90", REASON);

        transaction.executeWithoutResult(status -> traces.stream()
                .filter(each -> each.getClass().getName().contains("Appeals"))
                .forEach(each -> each.erase(one)));

        assertThat(jdbc.sql("select content from result_appeal where participant_id = ?")
                        .param(one)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select reason from result_correction where participant_id = ?")
                        .param(one)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private BigDecimal grade() {
        return participants.find(one).orElseThrow().grade().orElseThrow();
    }

    private long notices(String purpose) {
        return jdbc.sql("select count(*) from notice where training_code = ? and purpose = ?")
                .params(code, purpose)
                .query(Long.class)
                .single();
    }

    private String link() {
        return jdbc.sql("select link from notice where training_code = ? and address = 'p1@example.org'"
                        + " and purpose = 'announce-start'")
                .param(code)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> appeal(String page, String text) throws Exception {
        return caller.form(page + "/appeal", Caller.NOBODY, Map.of("text", text));
    }

    private HttpResponse<String> propose(String person, String grade, String reason) throws Exception {
        return caller.form(
                "/trainings/" + code + "/results/" + one + "/corrections",
                person,
                Map.of("seen", "1", "sessions", "2", "grade", grade, "reason", reason));
    }

    private HttpResponse<String> decide(String person, String decision, String comment) throws Exception {
        long id = jdbc.sql("select max(id) from result_correction where training_code = ?")
                .param(code)
                .query(Long.class)
                .single();
        return caller.form(
                "/trainings/" + code + "/results/" + one + "/corrections/" + id,
                person,
                Map.of("decision", decision, "comment", comment));
    }
}
