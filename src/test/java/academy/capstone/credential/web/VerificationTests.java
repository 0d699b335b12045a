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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.application.Release;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.FactsJson;
import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

@CapstoneTest
class VerificationTests {

    private static final String SCRIPT = "Ann <script>alert(1)</script>";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardRepository awards;

    @Autowired
    Release release;

    @Autowired
    Clock clock;

    private CertificationFixture fixture;
    private MockMvc mvc;
    private String code;
    private String id;

    @BeforeEach
    void issue() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        fixture.graduate(code, SCRIPT);
        awarding.award(code, "BusinessRuleTask_AwardCredentials");
        awards.sign(code, "director.bdt", Optional.empty(), clock.instant());
        release.release(code);
        id = fixture.credentials(code).get(0);
    }

    @Test
    void showsStrangersEverythingThatIsPrinted() throws Exception {
        String page = page(id).andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(content().string(not(containsString("<script"))))
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
    void saysThatSignedCredentialsAreStillToCome() throws Exception {
        mvc.perform(get("/credentials/" + id + ".jwt").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message", containsString("not issued yet")));
    }

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

    @Test
    void countsInTheCourseFile() throws Exception {
        mvc.perform(get("/api/trainings/" + code).with(httpBasic("expert.br", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.credentials.certificates").value(1))
                .andExpect(jsonPath("$.credentials.badges").value(0));
    }

    private ResultActions page(String typed) throws Exception {
        return mvc.perform(get("/verify/{id}", typed).accept(MediaType.TEXT_HTML));
    }

    private ResultActions json(String typed) throws Exception {
        return mvc.perform(get("/verify/{id}", typed).accept(MediaType.APPLICATION_JSON));
    }

    private ResultActions revoke(String credential, String body) throws Exception {
        return mvc.perform(post("/api/credentials/" + credential + "/revocation")
                .with(httpBasic("academy", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private byte[] pdf(String credential) throws Exception {
        return mvc.perform(get("/credentials/" + credential + ".pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
