package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.persistence.FactsJson;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class VerificationTests extends IssuedCredential {

    @Test
    void showsStrangersEverythingThatIsPrinted() throws Exception {
        String page = page(id).andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(content().string(not(containsString("<script>"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String shown = HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
        try (PDDocument document = Loader.loadPDF(pdf(id))) {
            String printed = new PDFTextStripper().getText(document);
            assertThat(printed).contains("Ann <script>alert(1)</script>");
            for (String fact : List.of(
                    "Certificate",
                    SCRIPT,
                    code,
                    "30",
                    "Intermediate",
                    "Face-to-face",
                    "84.5",
                    "Director BDT",
                    id,
                    "Director, Telecommunication Development Bureau",
                    "/verify/" + id)) {
                assertThat(printed).as("printed").contains(fact);
                assertThat(shown).as("shown").contains(fact);
            }
        }
        assertThat(shown).contains("Valid.");
    }

    @Test
    void answersJsonToThoseWhoAskForIt() throws Exception {
        json(id).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("valid"))
                .andExpect(jsonPath("$.kind").value("certificate"))
                .andExpect(jsonPath("$.holder").value(SCRIPT))
                .andExpect(jsonPath("$.trainingCode").value(code))
                .andExpect(jsonPath("$.grade").value(84.5))
                .andExpect(jsonPath("$.hours").value(30))
                .andExpect(jsonPath("$.documentSha256").value(FactsJson.sha256(pdf(id))));
    }

    @Test
    void readsIdsAsPeopleTypeThem() throws Exception {
        json(id.toUpperCase().replaceAll("(.{4})", "$1-")).andExpect(status().isOk());
        mvc.perform(get("/verify").param("id", " " + id + " ")).andExpect(redirectedUrl("/verify/" + id));
    }

    @Test
    void saysKindlyThatAnIdIsUnknown() throws Exception {
        for (String unknown : new String[] {"0".repeat(32), "x", "1' or '1'='1", "\uD83D\uDE00"}) {
            page(unknown)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("letter by letter")));
            json(unknown)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.state").value("unknown"));
        }
        mvc.perform(get("/credentials/" + "0".repeat(32) + ".pdf")).andExpect(status().isNotFound());
    }

    @Test
    void showsNamesToThePeopleOfTheTrainingOnly() throws Exception {
        mvc.perform(get("/trainings/" + code + "/credentials").with(user("coordinator")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ann &lt;script&gt;")));
        mvc.perform(get("/trainings/" + code + "/credentials").with(user("expert.br")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/trainings/" + code + "/credentials/" + id).with(user("coordinator")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Revoke for good"))));
    }

    @Test
    void countsInTheCourseFile() throws Exception {
        mvc.perform(get("/api/trainings/" + code).with(httpBasic("expert.br", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.credentials.certificates").value(1))
                .andExpect(jsonPath("$.credentials.badges").value(0));
    }
}
