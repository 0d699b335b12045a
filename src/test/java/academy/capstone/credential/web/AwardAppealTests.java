package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.AppealReminders;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.credential.application.Release;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.PersonalTraces;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A participant disagrees with the award, and one of the academy team who has no hand in the training answers. */
@CapstoneTest
class AwardAppealTests {

    private static final String TEXT = "I was in the room on the second day; the list was passed around without me";
    private static final String ANSWER = "The list of the second day shows no signature";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardRepository awards;

    @Autowired
    Release release;

    @Autowired
    CredentialDelivery delivery;

    @Autowired
    AppealReminders reminders;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    List<PersonalTraces> traces;

    @Autowired
    TransactionTemplate transaction;

    private MockMvc mvc;
    private String code;
    private long absent;
    private long graduate;
    private String token;

    @BeforeEach
    void tellAwards() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        CertificationFixture fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        graduate = fixture.graduate(code, "Ann Able");
        absent = fixture.participant(code, "Often Absent", "95", 3, true);
        token = link(absent);
        awarding.award(code, "BusinessRuleTask_AwardCredentials");
        awards.sign(code, "director.bdt", Optional.empty(), clock.instant());
        jdbc.sql("update certification set concluded_at = ?, signing = false where training_code = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), code)
                .update();
        release.release(code);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void isConfirmedToTheParticipantAndAskedOfTheAcademyTeam() throws Exception {
        delivery.deliver(code);
        page(token).andExpect(content().string(containsString("award-appeal-text")));

        appeal(token, TEXT).andExpect(redirectedUrl("/participants/" + token + "#award-appeal"));

        page(token)
                .andExpect(content().string(containsString(TEXT)))
                .andExpect(content().string(containsString("waits for its answer")))
                .andExpect(content().string(not(containsString("award-appeal-text"))));
        assertThat(mails("confirm-award-appeal")).hasSize(1);
        assertThat(mails("ask-award-appeal-answer")).hasSizeGreaterThan(1).doesNotContain(TEXT);
        assertThat(jdbc.sql(
                                "select count(*) from notice where training_code = ? and purpose = 'ask-award-appeal-answer'"
                                        + " and due_at > ?")
                        .params(code, clock.instant().plus(Duration.ofDays(12)).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(mails("ask-award-appeal-answer").size());
        assertThat(trainings.decisions(code).toString())
                .contains("participant number " + absent)
                .doesNotContain(TEXT);
        mvc.perform(get("/trainings/" + code + "/awards").with(user("academy")))
                .andExpect(content().string(containsString("Appeal " + number())));
    }

    @Test
    void isRefusedTooEarlyTooLateTwiceAndWhereThereIsNothingToGain() throws Exception {
        appeal(token, TEXT)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("once you are told")));
        delivery.deliver(code);
        appeal(token, "  ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("text-fault")));
        appeal(token, "x".repeat(4001)).andExpect(status().isUnprocessableEntity());
        appeal("somebody-elses-token", TEXT).andExpect(status().isNotFound());
        appeal(link(graduate), TEXT)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("nothing to appeal against")));

        clock.moveBy(Duration.ofDays(30));
        appeal(token, TEXT)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("time for an appeal is over")));
        page(token).andExpect(content().string(not(containsString("award-appeal-text"))));
        clock.reset();
        appeal(token, TEXT).andExpect(status().is3xxRedirection());
        appeal(token, TEXT)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("appealed already")));
    }

    @Test
    void isRejectedWithAReasonThatTheParticipantReads() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);

        answer("coordinator", "rejection", "{\"reason\":\"No\"}").andExpect(status().isForbidden());
        answer("academy", "rejection", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        answer("academy", "rejection", "{\"reason\":\"" + ANSWER + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("rejected"))
                .andExpect(jsonPath("$.answeredBy").value("academy"));
        answer("designer", "upholding", "{\"result\":\"badge\",\"reason\":\"Yes\"}")
                .andExpect(status().isConflict());

        assertThat(mails("award-appeal-rejected")).singleElement().asString().contains(ANSWER);
        page(token)
                .andExpect(content().string(containsString(ANSWER)))
                .andExpect(content().string(containsString("rejected")));
        assertThat(words()).containsExactly("filed", "rejected");
    }

    @Test
    void isUpheldOnceASecondPersonConfirmsWhatIsAwardedInstead() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);

        answer("academy", "upholding", "{\"result\":\"none\",\"reason\":\"x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("result"));
        answer("academy", "upholding", "{\"result\":\"certificate\",\"reason\":\"The list was incomplete\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("proposed"));
        answer("designer", "rejection", "{\"reason\":\"No\"}").andExpect(status().isConflict());
        page(token)
                .andExpect(content().string(containsString("waits for its answer")))
                .andExpect(content().string(not(containsString("The list was incomplete"))));
        decideOverride("academy", "confirmation").andExpect(status().isForbidden());
        decideOverride("designer", "confirmation").andExpect(status().isOk());

        assertThat(mails("award-appeal-upheld")).singleElement().asString().contains("The list was incomplete");
        page(token)
                .andExpect(content().string(containsString("upheld")))
                .andExpect(content().string(containsString("The list was incomplete")));
        assertThat(jdbc.sql("select result from award where participant_id = ? and state = 'proposed'")
                        .param(absent)
                        .query(String.class)
                        .single())
                .isEqualTo("certificate");
    }

    @Test
    void isOpenAgainWhenTheSecondPersonDoesNotAgree() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);
        answer("academy", "upholding", "{\"result\":\"badge\",\"reason\":\"The list was incomplete\"}");
        decideOverride("designer", "refusal").andExpect(status().isOk());

        mvc.perform(get("/api/trainings/" + code + "/award-appeals").with(httpBasic("academy", "demo")))
                .andExpect(jsonPath("$[0].state").value("open"));
        assertThat(mails("award-appeal-upheld")).isEmpty();
        answer("designer", "rejection", "{\"reason\":\"" + ANSWER + "\"}")
                .andExpect(jsonPath("$.state").value("rejected"));
    }

    @Test
    void isRemindedOfOnceWhileNobodyAnswers() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);
        reminders.watch();
        assertThat(mails("award-appeal-waits")).isEmpty();

        clock.moveBy(Duration.ofDays(13));
        answer("academy", "upholding", "{\"result\":\"badge\",\"reason\":\"The list was incomplete\"}");
        reminders.watch();
        int reminded = mails("award-appeal-waits").size();
        assertThat(reminded).isPositive();
        clock.moveBy(Duration.ofDays(1));
        reminders.watch();
        assertThat(mails("award-appeal-waits")).hasSize(reminded);
    }

    @Test
    void isNotRemindedOfOnceItIsAnswered() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);
        answer("academy", "rejection", "{\"reason\":\"" + ANSWER + "\"}");

        clock.moveBy(Duration.ofDays(40));
        reminders.watch();
        assertThat(mails("award-appeal-waits")).isEmpty();
    }

    @Test
    void isAnsweredOnItsPageWithFaultsAtTheField() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);
        String page = "/trainings/" + code + "/appeals/" + number();

        mvc.perform(get(page).with(user("coordinator")))
                .andExpect(content().string(containsString(TEXT)))
                .andExpect(content().string(not(containsString("<form class=\"card\""))));
        mvc.perform(get(page).with(user("expert.br"))).andExpect(status().isForbidden());
        form("academy", page + "/rejection", Map.of("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"rejection-fault\"")));
        form("academy", page + "/upholding", Map.of("result", "", "reason", "Right"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"result-fault\"")))
                .andExpect(content().string(containsString(">Right</textarea>")));
        form("academy", page + "/rejection", Map.of("reason", ANSWER)).andExpect(redirectedUrl(page));
        form("academy", page + "/rejection", Map.of("reason", ANSWER))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answered this appeal already")));
    }

    @Test
    void keepsNothingThatWasWrittenAboutAPersonWhoIsErased() throws Exception {
        delivery.deliver(code);
        appeal(token, TEXT);
        answer("academy", "upholding", "{\"result\":\"badge\",\"reason\":\"The list was incomplete\"}");
        decideOverride("designer", "confirmation");

        transaction.executeWithoutResult(status -> traces.forEach(each -> each.erase(absent)));

        assertThat(jdbc.sql("select content, answer from award_appeal where participant_id = ?")
                        .param(absent)
                        .query()
                        .singleRow()
                        .values())
                .containsOnly("");
        assertThat(rows("select reason from award_override where participant_id = ?"))
                .containsOnly("");
        assertThat(rows("select reason from award where participant_id = ?")).containsOnly("");
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).param(absent).query(String.class).list();
    }

    private String link(long participant) {
        String made = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into participant_link (token_sha256, participant_id) values (?, ?)")
                .params(FactsJson.sha256(made), participant)
                .update();
        return made;
    }

    private ResultActions page(String behind) throws Exception {
        return mvc.perform(get("/participants/" + behind)).andExpect(status().isOk());
    }

    private ResultActions appeal(String behind, String text) throws Exception {
        return mvc.perform(post("/participants/" + behind + "/award-appeal").param("text", text));
    }

    private ResultActions answer(String person, String word, String body) throws Exception {
        return mvc.perform(post("/api/trainings/" + code + "/award-appeals/" + number() + "/" + word)
                .with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions decideOverride(String person, String word) throws Exception {
        String list = mvc.perform(get("/api/trainings/" + code + "/overrides").with(httpBasic("academy", "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int override = JsonPath.read(list, "$[0].id");
        return mvc.perform(post("/api/trainings/" + code + "/overrides/" + override + "/" + word)
                .with(httpBasic(person, "demo")));
    }

    private ResultActions form(String person, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private int number() {
        return jdbc.sql("select id from award_appeal where training_code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private List<String> mails(String purpose) {
        return jdbc.sql("select body from notice where training_code = ? and purpose = ?")
                .params(code, purpose)
                .query(String.class)
                .list();
    }

    private List<String> words() {
        return trainings.decisions(code).stream()
                .filter(each -> each.task().equals("AppealAward"))
                .map(Decision::word)
                .toList();
    }
}
