package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.Walk;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Overrides by hand, in the browser, after the signature. */
class OverridePagesTests extends IssuedCredential {

    private static final String REASON = "Was ill, and made up for both sessions";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AwardListRepository list;

    @Autowired
    CertificationRepository certifications;

    @Autowired
    Walk walk;

    private long participant;
    private String form;

    @BeforeEach
    void findParticipant() {
        participant = jdbc.sql("select participant_id from award where training_code = ?")
                .param(code)
                .query(Long.class)
                .single();
        form = "/trainings/" + code + "/awards/" + participant + "/override";
    }

    @Test
    void leadFromTheListOfAwardsToTheDecision() throws Exception {
        see("/trainings/" + code + "/awards", "academy").andExpect(content().string(containsString(form)));
        see(form, "academy").andExpect(content().string(containsString("name=\"_csrf\"")));

        send(form, "academy", Map.of("result", "none", "reason", REASON))
                .andExpect(redirectedUrl("/trainings/" + code + "/awards"));
        String path = "/trainings/" + code + "/overrides/" + override();

        see("/trainings/" + code + "/awards", "coordinator")
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(not(containsString(form))));
        see(path, "academy").andExpect(content().string(containsString("You have proposed this override")));
        send(path, "academy", Map.of("decision", "confirm")).andExpect(status().isForbidden());
        send(path, "designer", Map.of("decision", "perhaps")).andExpect(status().isUnprocessableEntity());
        send(path, "designer", Map.of("decision", "refuse")).andExpect(redirectedUrl("/trainings/" + code + "/awards"));
        send(path, "designer", Map.of("decision", "confirm"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody has decided this override already.")));
    }

    @Test
    void sayAtTheFieldWhatIsAtFaultAndKeepWhatWasTyped() throws Exception {
        send(form, "academy", Map.of("result", "medal", "reason", REASON))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"result-fault\"")))
                .andExpect(content().string(containsString(REASON)));
        send(form, "academy", Map.of("result", "badge", "reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"reason-fault\"")))
                .andExpect(content().string(containsString("value=\"badge\" selected")));
        send(form, "coordinator", Map.of("result", "badge", "reason", REASON)).andExpect(status().isForbidden());
        assertThat(jdbc.sql("select count(*) from award_override where training_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
        send(form, "academy", Map.of("result", "badge", "reason", REASON)).andExpect(status().isFound());
        send(form, "academy", Map.of("result", "none", "reason", REASON))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Another override of this award waits already.")));
    }

    @Test
    void proposeToTakeBackWhatTwoPeopleNoLongerAward() throws Exception {
        certifications.conclude(code, clock.instant());
        send(form, "academy", Map.of("result", "badge", "reason", "Agreed with the instructor"));
        send("/trainings/" + code + "/overrides/" + override(), "designer", Map.of("decision", "confirm"));
        json(id).andExpect(jsonPath("$.state").value("valid"));
        String path = "/trainings/" + code + "/revocations/"
                + jdbc.sql("select id from revocation_proposal where training_code = ?")
                        .param(code)
                        .query(Long.class)
                        .single();

        see(path, "academy").andExpect(content().string(containsString("You have a hand in the correction")));
        send(path, "academy", Map.of("decision", "confirm", "reason", "Agreed")).andExpect(status().isForbidden());
        send(path, "designer", Map.of("decision", "confirm", "reason", "Agreed"))
                .andExpect(status().isFound());

        json(id).andExpect(jsonPath("$.state").value("revoked"));
        assertThat(list.of(participant).orElseThrow().state().word()).isEqualTo("proposed");
        assertThat(walk.open(code, "UserTask_SignCredentials")).hasSize(1);
        walk.complete(code, "UserTask_SignCredentials", "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);
        assertThat(jdbc.sql(
                                "select kind from credential where training_code = ? and state = 'valid' and generation = 2")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("badge");
        assertThat(fixture.purposes(code)).containsOnlyOnce("deliver-credentials", "inform-credential-revocation");
    }

    private long override() {
        return jdbc.sql("select max(id) from award_override where training_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private ResultActions see(String path, String person) throws Exception {
        return mvc.perform(get(path).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions send(String path, String person, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
