package academy.capstone.credential.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.credential.persistence.FactsJson;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

class AwardsTests extends IssuedCredential {

    private static final String FACTS = "30 hours, grade 84.5, pass mark 70, attendance 100 %";

    @Autowired
    CredentialDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysToTheTrainingsPeopleByWhichRuleAndOnWhichFacts() throws Exception {
        mvc.perform(get("/api/trainings/" + code + "/awards").with(httpBasic("academy", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.awards", hasSize(1)))
                .andExpect(jsonPath("$.awards[0].result").value("certificate"))
                .andExpect(jsonPath("$.awards[0].state").value("released"))
                .andExpect(jsonPath("$.awards[0].version").isNumber())
                .andExpect(jsonPath("$.awards[0].line", containsString(FACTS)))
                .andExpect(jsonPath("$.next").doesNotExist());
        mvc.perform(get("/trainings/" + code + "/awards")
                        .with(user("academy").roles("academy-team"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(FACTS)))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void keepsNamesFromOthers() throws Exception {
        mvc.perform(get("/api/trainings/" + code + "/awards").with(httpBasic("expert.gs", "demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    void continuesThePageAfterAParticipant() throws Exception {
        mvc.perform(get("/api/trainings/" + code + "/awards?after=" + Long.MAX_VALUE)
                        .with(httpBasic("academy", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.awards", hasSize(0)));
    }

    @Test
    void saysToParticipantsHowTheirOwnAwardWasDecided() throws Exception {
        ownPage(holder())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("How it was decided")))
                .andExpect(content().string(containsString("grade 84.5")));
    }

    @Test
    void saysNothingToParticipantsBeforeItIsSettled() throws Exception {
        long late = fixture.participant(code, "Below Passmark", "12", 5, true);
        awarding.award(code, "BusinessRuleTask_AwardCredentials");
        ownPage(late).andExpect(content().string(not(containsString("How it was decided"))));

        delivery.deliver(code);

        ownPage(late).andExpect(content().string(containsString("The grade is below the pass mark.")));
    }

    private long holder() {
        return jdbc.sql("select participant_id from credential where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private ResultActions ownPage(long participant) throws Exception {
        String token = UUID.randomUUID().toString();
        jdbc.sql("insert into participant_link (token_sha256, participant_id) values (?, ?)")
                .params(FactsJson.sha256(token), participant)
                .update();
        return mvc.perform(get("/participants/" + token).accept(MediaType.TEXT_HTML));
    }
}
