package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class UpkeepTests extends IssuedCredential {

    @Test
    void revokesForGoodAndSaysSinceWhenAndWhy() throws Exception {
        byte[] before = pdf(id);
        revoke(id, "{\"reason\":\"Issued to the wrong person\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("revoked"));

        page(id).andExpect(status().isOk())
                .andExpect(content().string(containsString("Revoked.")))
                .andExpect(content().string(containsString("Issued to the wrong person")));
        json(id).andExpect(jsonPath("$.state").value("revoked"))
                .andExpect(jsonPath("$.reason").value("Issued to the wrong person"))
                .andExpect(jsonPath("$.since").exists());
        assertThat(pdf(id)).isEqualTo(before);
        revoke(id, "{\"reason\":\"Again\"}").andExpect(status().isConflict());
        assertThat(fixture.purposes(code)).contains("inform-credential-revocation");
    }

    @Test
    void namesTheFieldThatARevocationLacks() throws Exception {
        revoke(id, "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        revoke(id, "{\"reason\":\"" + "x".repeat(1001) + "\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        revoke(id, "{\"reason\":\"Twice\",\"supersededBy\":\"" + id + "\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("supersededBy"));
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void letsOnlyTheAcademyTeamRevoke() throws Exception {
        mvc.perform(post("/api/credentials/" + id + "/revocation")
                        .with(httpBasic("coordinator", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"I say so\"}"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/credentials/" + id + "/revocation")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"I say so\"}"))
                .andExpect(status().is4xxClientError());
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void replacesACredentialWithAWrongName() throws Exception {
        String answer = mvc.perform(post("/api/credentials/" + id + "/correction")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"王小明\",\"reason\":\"Misspelt\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String corrected = JsonPath.read(answer, "$.id");

        assertThat(corrected).isNotEqualTo(id);
        json(corrected)
                .andExpect(jsonPath("$.holder").value("王小明"))
                .andExpect(jsonPath("$.state").value("valid"))
                .andExpect(jsonPath("$.supersedes").value(id));
        json(id).andExpect(jsonPath("$.holder").value(SCRIPT))
                .andExpect(jsonPath("$.state").value("superseded"))
                .andExpect(jsonPath("$.supersededBy").value(corrected));
        page(id).andExpect(content().string(containsString("/verify/" + corrected)));
        assertThat(fixture.purposes(code)).contains("inform-credential-correction");
    }

    @Test
    void letsOneOfTwoCorrectionsWin() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : people.invokeAll(List.of(correction("Ann Able"), correction("Ann Baker")))) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(fixture.credentials(code)).hasSize(2);
    }

    private Callable<Integer> correction(String name) {
        return () -> mvc.perform(post("/api/credentials/" + id + "/correction")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + name + "\",\"reason\":\"Misspelt\"}"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void showsFaultsOfACorrectionOnItsPage() throws Exception {
        mvc.perform(get("/trainings/" + code + "/credentials/" + id).with(user("academy")))
                .andExpect(content().string(containsString("Revoke for good")));
        mvc.perform(post("/trainings/" + code + "/credentials/" + id + "/correction")
                        .with(user("academy"))
                        .with(csrf())
                        .param("name", "สมชาย")
                        .param("reason", "Misspelt"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("another script")));
        mvc.perform(post("/trainings/" + code + "/credentials/" + id + "/correction")
                        .with(user("academy"))
                        .with(csrf())
                        .param("name", "Ann Able")
                        .param("reason", "Misspelt"))
                .andExpect(status().is3xxRedirection());
    }
}
