package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.PersonalTraces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureTests extends IssuedCredential {

    @Autowired
    @Qualifier("academy.capstone.credential.application.CredentialTraces")
    private PersonalTraces traces;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsHashAndStateAndNothingOfThePerson() throws Exception {
        String hash = FactsJson.sha256(pdf(id));
        traces.erase(participant());
        traces.erase(participant());

        json(id).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("valid"))
                .andExpect(jsonPath("$.erased").value(true))
                .andExpect(jsonPath("$.documentSha256").value(hash))
                .andExpect(jsonPath("$.holder").doesNotExist())
                .andExpect(jsonPath("$.grade").doesNotExist());
        page(id).andExpect(status().isOk())
                .andExpect(content().string(containsString("personal data removed")))
                .andExpect(content().string(containsString("data-sha256=\"" + hash + "\"")))
                .andExpect(content().string(not(containsString("alert(1)"))));
        mvc.perform(get("/credentials/" + id + ".pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/credentials/" + id + ".jwt")).andExpect(status().isNotFound());
        assertThat(rows("select * from credential where id = ?", id).toString()).doesNotContain("alert(1)", "84.5");
        assertThat(rows("select * from award where training_code = ?", code).toString())
                .doesNotContain("alert(1)", "84.5");
        assertThat(rows("select * from credential_document where credential_id = ?", id))
                .isEmpty();
    }

    @Test
    void canStillBeRevokedButNotCorrected() throws Exception {
        traces.erase(participant());
        mvc.perform(post("/api/credentials/" + id + "/correction")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Ann Able\",\"reason\":\"Misspelt\"}"))
                .andExpect(status().isConflict());
        revoke(id, "{\"reason\":\"Fraud\"}").andExpect(status().isOk());
        json(id).andExpect(jsonPath("$.state").value("revoked"));
    }

    private long participant() {
        return jdbc.sql("select participant_id from credential where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> rows(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query().listOfRows();
    }
}
