package academy.capstone.credential.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Awarding;
import academy.capstone.credential.application.Release;
import academy.capstone.credential.persistence.AwardRepository;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One certificate that is issued, and how people ask about it. */
@CapstoneTest
abstract class IssuedCredential {

    static final String SCRIPT = "Ann <script>alert(1)</script>";

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

    CertificationFixture fixture;
    MockMvc mvc;
    String code;
    String id;

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

    ResultActions page(String typed) throws Exception {
        return mvc.perform(get("/verify/{id}", typed).accept(MediaType.TEXT_HTML));
    }

    ResultActions json(String typed) throws Exception {
        return mvc.perform(get("/verify/{id}", typed).accept(MediaType.APPLICATION_JSON));
    }

    ResultActions revoke(String credential, String body) throws Exception {
        return mvc.perform(post("/api/credentials/" + credential + "/revocation")
                .with(httpBasic("academy", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    byte[] pdf(String credential) throws Exception {
        return mvc.perform(get("/credentials/" + credential + ".pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
