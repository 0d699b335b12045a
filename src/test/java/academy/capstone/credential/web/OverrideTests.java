package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CapstoneTest
class OverrideTests {

    private static final String AWARD = "BusinessRuleTask_AwardCredentials";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardRepository awards;

    @Autowired
    AwardListRepository list;

    @Autowired
    CertificationRepository certifications;

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc mvc;
    private String code;
    private long absent;

    @BeforeEach
    void decideAwards() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        CertificationFixture fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        fixture.graduate(code, "Ann Able");
        absent = fixture.participant(code, "Often Absent", "95", 3, true);
        awarding.award(code, AWARD);
    }

    @Test
    void changesTheAwardOnceASecondPersonConfirms() throws Exception {
        int id = propose("academy", absent, "certificate", "Ill, and made up for it");
        assertThat(award().result().word()).isEqualTo("none");

        decide("academy", id, "confirmation").andExpect(status().isForbidden());
        assertThat(award().result().word()).isEqualTo("none");
        decide("designer", id, "confirmation")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("confirmed"))
                .andExpect(jsonPath("$.proposedBy").value("academy"))
                .andExpect(jsonPath("$.decidedBy").value("designer"));

        assertThat(award().result().word()).isEqualTo("certificate");
        assertThat(award().reason()).contains("two people").contains("Ill, and made up for it");
        assertThat(trainings.decisions(code))
                .filteredOn(each -> each.task().equals("OverrideAward"))
                .extracting(Decision::word)
                .containsExactly("proposed", "confirmed");
        mvc.perform(get("/api/trainings/" + code).with(httpBasic("academy", "demo")))
                .andExpect(jsonPath("$.credentials.overrides.confirmed").value(1))
                .andExpect(jsonPath("$.credentials.overrides.proposed").value(0));
    }

    @Test
    void holdsWhenTheAwardsAreDecidedAnew() throws Exception {
        decide("designer", propose("academy", absent, "badge", "Agreed with the instructor"), "confirmation");

        awarding.award(code, AWARD);

        assertThat(award().result().word()).isEqualTo("badge");
    }

    @Test
    void changesNothingWhenItIsRefused() throws Exception {
        int id = propose("academy", absent, "certificate", "Ill");
        decide("designer", id, "refusal").andExpect(jsonPath("$.state").value("refused"));
        decide("designer", id, "confirmation").andExpect(status().isConflict());

        assertThat(award().result().word()).isEqualTo("none");
    }

    @Test
    void namesTheFieldAtFault() throws Exception {
        post("academy", "{\"participantId\":" + absent + ",\"result\":\"medal\",\"reason\":\"x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("result"));
        post("academy", "{\"participantId\":" + absent + ",\"result\":\"badge\",\"reason\":\" \"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        post("academy", "{\"result\":\"badge\",\"reason\":\"x\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("participantId"));
        post("academy", "{\"participantId\":1234567890,\"result\":\"badge\",\"reason\":\"x\"}")
                .andExpect(status().isNotFound());
        post("coordinator", "{\"participantId\":" + absent + ",\"result\":\"badge\",\"reason\":\"x\"}")
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/trainings/" + code + "/overrides").with(httpBasic("academy", "demo")))
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void leadsToALateAwardAfterTheSignature() throws Exception {
        int id = propose("academy", absent, "certificate", "Ill");
        sign();

        decide("designer", id, "confirmation").andExpect(status().isOk());

        assertThat(award().state().word()).isEqualTo("proposed");
        assertThat(walk.open(code, "UserTask_SignCredentials")).hasSize(1);
        // It can be thought over as long as it is not signed.
        decide("designer", propose("academy", absent, "none", "Was not ill"), "confirmation");
        assertThat(award().state().word()).isEqualTo("withheld");
    }

    @Test
    void decidesAnewWhoseResultsWereCorrectedBeforeTheSignature() {
        jdbc.sql("update participant_result set sessions = 5 where participant_id = ?")
                .param(absent)
                .update();
        application.publishEvent(new ResultsCorrected(code, absent, Set.of("instructor", "coordinator")));

        assertThat(award().result().word()).isEqualTo("certificate");
    }

    private void sign() {
        awards.sign(code, "director.bdt", Optional.empty(), clock.instant());
        certifications.conclude(code, clock.instant());
    }

    private int propose(String person, long participant, String result, String reason) throws Exception {
        String answer = post(
                        person,
                        "{\"participantId\":" + participant + ",\"result\":\"" + result + "\",\"reason\":\"" + reason
                                + "\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state", containsString("proposed")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions post(String person, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/trainings/" + code + "/overrides")
                .with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions decide(String person, int id, String word) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/trainings/" + code + "/overrides/" + id + "/" + word)
                .with(httpBasic(person, "demo")));
    }

    private Explained award() {
        return list.of(absent).orElseThrow();
    }
}
