package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.application.Signing;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.delivery.PersonalTraces;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.SubmittedTask;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is looked into gets nothing, and what they have holds no longer, until two people have settled the matter. */
class IntegrityCaseTests extends IssuedCredential {

    private static final String AWARD = "BusinessRuleTask_AwardCredentials";
    private static final String SUSPICION = "Answers 3 to 9 are those of another participant, letter by letter";
    private static final String EXPLANATION = "Both worked from the same public example";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AwardListRepository list;

    @Autowired
    Trainings trainings;

    @Autowired
    Signing signing;

    @Autowired
    List<PersonalTraces> traces;

    @Autowired
    List<AuditPart> parts;

    @Autowired
    TransactionTemplate transaction;

    private long holder;

    @BeforeEach
    void findHolder() {
        holder = jdbc.sql("select participant_id from credential where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void suspendsWhatWasIssuedWithoutSayingWhatIsSuspected() throws Exception {
        open("academy", code, holder, SUSPICION).andExpect(status().isCreated());

        json(id).andExpect(jsonPath("$.state").value("suspended"))
                .andExpect(jsonPath("$.reason").value("An inquiry is open."))
                .andExpect(jsonPath("$.since").exists());
        page(id).andExpect(content().string(containsString("Suspended.")))
                .andExpect(content().string(not(containsString(SUSPICION))));
        mvc.perform(get("/api/trainings/" + code).with(httpBasic("academy", "demo")))
                .andExpect(jsonPath("$.credentials.suspended").value(1))
                .andExpect(jsonPath("$.credentials.valid").value(0));
        assertThat(mail("inform-inquiry")).contains("Nothing is decided").doesNotContain(SUSPICION);
        assertThat(fixture.purposes(code)).doesNotContain("inform-credential-suspension");
        assertThat(trainings.decisions(code).toString())
                .contains("Case ")
                .contains("participant number " + holder)
                .doesNotContain(SUSPICION);
        ownPage()
                .andExpect(content().string(containsString("looks into how your result came about")))
                .andExpect(content().string(not(containsString(SUSPICION))));
    }

    @Test
    void letsTheSuspensionEndWithTheCaseAlone() throws Exception {
        open("academy", code, holder, SUSPICION);

        mvc.perform(delete("/api/credentials/" + id + "/suspension")
                        .param("reason", "I know her")
                        .with(httpBasic("designer", "demo")))
                .andExpect(status().isConflict());
        json(id).andExpect(jsonPath("$.state").value("suspended"));
    }

    @Test
    void makesACredentialValidAgainWhenNothingStandsAgainstItsHolder() throws Exception {
        int number = number(open("academy", code, holder, SUSPICION));

        close("academy", number, "unfounded", EXPLANATION).andExpect(status().isForbidden());
        close("coordinator", number, "unfounded", EXPLANATION).andExpect(status().isForbidden());
        json(id).andExpect(jsonPath("$.state").value("suspended"));
        close("designer", number, "unfounded", EXPLANATION)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.finding").value("unfounded"))
                .andExpect(jsonPath("$.closedBy").value("designer"));

        json(id).andExpect(jsonPath("$.state").value("valid"));
        assertThat(mail("inform-inquiry-closed")).contains("is closed");
        ownPage()
                .andExpect(content().string(containsString("nothing stands against you")))
                .andExpect(content().string(containsString(EXPLANATION)));
        close("designer", number, "founded", EXPLANATION).andExpect(status().isConflict());
        assertThat(words()).containsExactly("opened", "unfounded");
        open("academy", code, holder, SUSPICION).andExpect(status().isCreated());
    }

    @Test
    void revokesForGoodWhatWasNotEarned() throws Exception {
        int number = number(open("academy", code, holder, SUSPICION));

        close("designer", number, "founded", EXPLANATION).andExpect(status().isOk());

        json(id).andExpect(jsonPath("$.state").value("revoked"))
                .andExpect(jsonPath("$.reason").value(containsString("not earned under the rules")));
        assertThat(fixture.purposes(code)).contains("inform-inquiry-closed", "inform-credential-revocation");
        ownPage().andExpect(content().string(containsString("closed with a finding against you")));
    }

    @Test
    void leavesASuspensionForAnotherReasonAlone() throws Exception {
        mvc.perform(post("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"The name is looked into\"}"))
                .andExpect(status().isOk());
        int number = number(open("academy", code, holder, SUSPICION));
        close("designer", number, "unfounded", EXPLANATION);

        json(id).andExpect(jsonPath("$.state").value("suspended"))
                .andExpect(jsonPath("$.reason").value("The name is looked into"));
        assertThat(mail("inform-credential-suspension")).contains("The name is looked into");

        mvc.perform(delete("/api/credentials/" + id + "/suspension")
                        .param("reason", "The name is right")
                        .with(httpBasic("academy", "demo")))
                .andExpect(status().isOk());
        assertThat(mail("inform-credential-lift")).contains("It is valid again");
    }

    @Test
    void holdsAnAwardBackUntilItIsSettledEitherWay() throws Exception {
        String other = fixture.deliveredTraining();
        long cleared = fixture.graduate(other, "Cleared Later");
        long convicted = fixture.graduate(other, "Convicted Later");
        awarding.award(other, AWARD);
        int first = number(open("academy", other, cleared, SUSPICION));
        int second = number(open("academy", other, convicted, SUSPICION));

        assertThat(award(cleared).result().word()).isEqualTo("on-hold");
        mvc.perform(get("/trainings/" + other + "/awards").with(user("academy")))
                .andExpect(content().string(containsString("On hold")))
                .andExpect(content().string(containsString("/participants/" + cleared + "/integrity")));
        override(other, convicted);
        assertThat(award(convicted).result().word()).isEqualTo("on-hold");

        closeIn(other, "designer", first, "unfounded");
        closeIn(other, "designer", second, "founded");

        assertThat(award(cleared).result().word()).isEqualTo("certificate");
        assertThat(award(convicted).result().word()).isEqualTo("none");
        assertThat(award(convicted).reason()).contains("closed with a finding");
        awarding.award(other, AWARD);
        assertThat(award(convicted).result().word()).isEqualTo("none");
    }

    @Test
    void signsNothingForWhoeverCameUnderInquiryWhileTheAwardsWereDecided() {
        String other = fixture.deliveredTraining();
        long suspect = fixture.graduate(other, "Decided Meanwhile");
        fixture.graduate(other, "Ann Able");
        awarding.award(other, AWARD);
        markAsIf(other, suspect);

        signing.decide(signature(other));

        assertThat(award(suspect).result().word()).isEqualTo("on-hold");
        release.release(other);
        assertThat(fixture.credentials(other)).hasSize(1);
    }

    @Test
    void hasNothingToSignWhereEverybodyIsOnHold() {
        String other = fixture.deliveredTraining();
        long suspect = fixture.graduate(other, "The Only One");
        awarding.award(other, AWARD);
        markAsIf(other, suspect);

        assertThatThrownBy(() -> signing.decide(signature(other)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No award");
    }

    @Test
    void issuesNothingOnASignatureThatCaughtAnOpenCase() {
        String other = fixture.deliveredTraining();
        long suspect = fixture.graduate(other, "Signed Meanwhile");
        awarding.award(other, AWARD);
        awards.sign(other, "director.bdt", Optional.empty(), clock.instant());
        markAsIf(other, suspect);

        release.release(other);

        assertThat(fixture.credentials(other)).isEmpty();
        assertThat(award(suspect).result().word()).isEqualTo("on-hold");
        assertThat(awards.countSigned(other)).isZero();
    }

    @Test
    void isForTheAcademyTeamAlone() throws Exception {
        for (String person : List.of("coordinator", "instructor", "director.bdt", "expert.br")) {
            open(person, code, holder, SUSPICION).andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/trainings/" + code + "/integrity-cases").with(httpBasic("coordinator", "demo")))
                .andExpect(status().isForbidden());
        json(id).andExpect(jsonPath("$.state").value("valid"));

        open("academy", code, holder, SUSPICION);
        mvc.perform(get("/api/trainings/" + code + "/integrity-cases").with(httpBasic("designer", "demo")))
                .andExpect(jsonPath("$[0].reason").value(SUSPICION));
        mvc.perform(get(page()).with(user("coordinator")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("open")))
                .andExpect(content().string(not(containsString(SUSPICION))))
                .andExpect(content().string(not(containsString("<form method"))));
        mvc.perform(get("/trainings/" + code + "/participants").with(user("coordinator")))
                .andExpect(content().string(containsString("on hold since")));
        mvc.perform(get(page()).with(user("expert.br"))).andExpect(status().isForbidden());
    }

    @Test
    void namesTheFieldAtFault() throws Exception {
        open("academy", code, holder, " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        mvc.perform(post("/api/trainings/" + code + "/integrity-cases")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("participantId"));
        open("academy", code, 1234567890, SUSPICION).andExpect(status().isNotFound());
        int number = number(open("academy", code, holder, SUSPICION));
        open("designer", code, holder, SUSPICION).andExpect(status().isConflict());
        close("designer", number, "guilty", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("finding"))
                .andExpect(jsonPath("$[1].field").value("explanation"));
        close("designer", number + 1000, "founded", EXPLANATION).andExpect(status().isNotFound());
        assertThat(words()).containsExactly("opened");
    }

    @Test
    void isOpenedAndClosedOnThePageOfTheParticipant() throws Exception {
        form("academy", "", Map.of("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"reason-fault\"")));
        form("academy", "", Map.of("reason", SUSPICION)).andExpect(redirectedUrl(page()));
        form("academy", "", Map.of("reason", SUSPICION))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is open already")));
        int number = jdbc.sql("select id from integrity_case where participant_id = ?")
                .param(holder)
                .query(Integer.class)
                .single();
        mvc.perform(get(page()).with(user("academy"))).andExpect(content().string(not(containsString("<form method"))));
        form("designer", "/" + number, Map.of("finding", "unfounded", "explanation", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"explanation-fault\"")))
                .andExpect(content().string(containsString("value=\"unfounded\" checked")));
        form("designer", "/" + number, Map.of("finding", "unfounded", "explanation", EXPLANATION))
                .andExpect(redirectedUrl(page()));
        mvc.perform(get(page()).with(user("designer")))
                .andExpect(content().string(containsString(SUSPICION)))
                .andExpect(content().string(containsString(EXPLANATION)));
    }

    @Test
    void keepsNothingThatWasWrittenAboutAPersonWhoIsErased() throws Exception {
        int number = number(open("academy", code, holder, SUSPICION));
        close("designer", number, "founded", EXPLANATION);

        transaction.executeWithoutResult(status -> traces.forEach(each -> each.erase(holder)));

        assertThat(jdbc.sql("select * from integrity_case where participant_id = ?")
                        .param(holder)
                        .query()
                        .singleRow()
                        .toString())
                .contains("founded")
                .doesNotContain(SUSPICION, EXPLANATION);
    }

    @Test
    void writesToNobodyWhoseAddressIsForgotten() throws Exception {
        int number = number(open("academy", code, holder, SUSPICION));
        mvc.perform(post("/trainings/" + code + "/participants/" + holder + "/erasure")
                        .param("reason", "Asked for it by mail")
                        .with(user("academy"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        close("designer", number, "unfounded", EXPLANATION).andExpect(status().isOk());

        assertThat(fixture.purposes(code)).doesNotContain("inform-inquiry-closed");
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void standsInTheAuditPackWithoutWhatWasWritten() throws Exception {
        close("designer", number(open("academy", code, holder, SUSPICION)), "unfounded", EXPLANATION);

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (AuditPart part : parts) {
            for (AuditFile file : part.files(code)) {
                if (file.name().equals("integrity-cases.json")) {
                    file.content().writeTo(written);
                }
            }
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("\"openedBy\" : \"academy\"", "\"closedBy\" : \"designer\"", "unfounded")
                .doesNotContain(SUSPICION, EXPLANATION);
    }

    private ResultActions open(String person, String training, long participant, String reason) throws Exception {
        return mvc.perform(post("/api/trainings/" + training + "/integrity-cases")
                .with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"participantId\":" + participant + ",\"reason\":\"" + reason + "\"}"));
    }

    private ResultActions close(String person, int number, String finding, String explanation) throws Exception {
        return mvc.perform(post("/api/trainings/" + code + "/integrity-cases/" + number + "/closure")
                .with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"finding\":\"" + finding + "\",\"explanation\":\"" + explanation + "\"}"));
    }

    private void closeIn(String training, String person, int number, String finding) throws Exception {
        mvc.perform(post("/api/trainings/" + training + "/integrity-cases/" + number + "/closure")
                        .with(httpBasic(person, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"finding\":\"" + finding + "\",\"explanation\":\"" + EXPLANATION + "\"}"))
                .andExpect(status().isOk());
    }

    private ResultActions form(String person, String behind, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(page() + behind).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private void override(String training, long participant) throws Exception {
        String answer = mvc.perform(post("/api/trainings/" + training + "/overrides")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"participantId\":" + participant
                                + ",\"result\":\"certificate\",\"reason\":\"Let it be\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        int override = JsonPath.read(answer, "$.id");
        mvc.perform(post("/api/trainings/" + training + "/overrides/" + override + "/confirmation")
                        .with(httpBasic("designer", "demo")))
                .andExpect(status().isOk());
    }

    /** As a case that was opened by somebody else whose transaction ended in this very moment. */
    private void markAsIf(String training, long participant) {
        jdbc.sql("update participant set integrity_case_open = true where id = ?")
                .param(participant)
                .update();
        jdbc.sql("insert into integrity_case (training_code, participant_id, reason, opened_by, opened_at)"
                        + " values (?, ?, 'x', 'academy', ?)")
                .params(training, participant, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static int number(ResultActions answer) throws Exception {
        return JsonPath.read(
                answer.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.id");
    }

    private String page() {
        return "/trainings/" + code + "/participants/" + holder + "/integrity";
    }

    private ResultActions ownPage() throws Exception {
        String link = jdbc.sql("select link from notice where training_code = ? and purpose like 'inform-inquiry%'"
                        + " order by id desc fetch first 1 rows only")
                .param(code)
                .query(String.class)
                .single();
        return mvc.perform(get(link.replaceFirst("https?://[^/]+", ""))).andExpect(status().isOk());
    }

    private String mail(String purpose) {
        return jdbc.sql("select body from notice where training_code = ? and purpose = ?")
                .params(code, purpose)
                .query(String.class)
                .single();
    }

    private List<String> words() {
        return trainings.decisions(code).stream()
                .filter(each -> each.task().equals("IntegrityCase"))
                .map(Decision::word)
                .toList();
    }

    private Explained award(long participant) {
        return list.of(participant).orElseThrow();
    }

    private static SubmittedTask signature(String training) {
        return new SubmittedTask(
                "task of " + training,
                "UserTask_SignCredentials",
                training,
                "director.bdt",
                new SubmittedFields(Map.of("signatureDecision", "sign")),
                Map.of());
    }
}
