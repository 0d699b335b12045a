package academy.capstone.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CapstoneTest
class OutboxPageTests {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void listsNoticesAsJsonForTheAcademyTeam() throws Exception {
        write("expert.br", "confirm-proposal", "Spectrum");

        mvc.perform(get("/api/outbox").param("to", "expert.br").with(httpBasic("academy", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].subject").value("Your proposal \"Spectrum\" has the code 26OI99999AFR-E"))
                .andExpect(jsonPath("$[0].text", containsString("Training: Spectrum")))
                .andExpect(jsonPath("$[0].purpose").value("confirm-proposal"))
                .andExpect(jsonPath("$[0].trainingCode").value("26OI99999AFR-E"))
                .andExpect(jsonPath("$[0].state").value("kept"))
                .andExpect(jsonPath("$[0].attempts").value(0))
                .andExpect(jsonPath("$[0].to", containsString("@")));
    }

    @Test
    void findsNoticesByAddressAsByAccount() throws Exception {
        String address = key + "@example.org";
        write(address, "confirm-proposal", "Spectrum");

        mvc.perform(get("/api/outbox").param("to", address.toUpperCase()).with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].to").value(address));
    }

    @Test
    void refusesTheWholeOutboxToOthers() throws Exception {
        mvc.perform(get("/api/outbox").with(httpBasic("coordinator", "demo"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/outbox")).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesAnUnknownState() throws Exception {
        mvc.perform(get("/api/outbox").param("state", "lost").with(httpBasic("admin", "demo")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("kept, waiting, sent, failed")));
    }

    @Test
    void showsEverybodyTheOwnNoticesOnly() throws Exception {
        long own = write("expert.tsb", "confirm-proposal", "Own " + key);
        long other = write("expert.br", "confirm-proposal", "Other " + key);

        mvc.perform(get("/outbox").with(user("expert.tsb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Own " + key)))
                .andExpect(content().string(not(containsString("Other " + key))));
        mvc.perform(get("/outbox/" + own).with(user("expert.tsb"))).andExpect(status().isOk());
        mvc.perform(get("/outbox/" + other).with(user("expert.tsb"))).andExpect(status().isNotFound());
        mvc.perform(get("/outbox/" + other + "/html").with(user("expert.tsb"))).andExpect(status().isNotFound());
    }

    @Test
    void escapesWhatPeopleWroteOnPageAndInMail() throws Exception {
        long id = write("expert.tsb", "confirm-proposal", SCRIPT);

        for (String path : new String[] {"/outbox", "/outbox/" + id, "/outbox/" + id + "/html"}) {
            mvc.perform(get(path).with(user("academy")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                    .andExpect(content().string(not(containsString(SCRIPT))));
        }
    }

    @Test
    void showsTheMailInAFrameWithoutRights() throws Exception {
        long id = write("expert.tsb", "confirm-proposal", "Spectrum");

        mvc.perform(get("/outbox/" + id + "/html").with(user("academy")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get("/outbox/" + id).with(user("academy")))
                .andExpect(content().string(containsString("sandbox=\"allow-popups")))
                .andExpect(content().string(containsString("/outbox/" + id + "/html")));
    }

    /** Without a mail server the outbox is the letter box; with one it is not. */
    @Test
    void showsTheLinkToATaskToItsRecipientOnlyOnceAMailServerIsSet() throws Exception {
        long id = write("expert.tsb", "confirm-proposal", "Spectrum");
        jdbc.sql(
                        "update notice set link = '/decide/secret', personal = true, state = 'waiting', next_attempt = ? where id = ?")
                .param(OffsetDateTime.parse("2099-01-01T00:00:00Z"))
                .param(id)
                .update();

        for (String other : new String[] {"academy", "admin"}) {
            mvc.perform(get("/api/outbox").param("to", "expert.tsb").with(httpBasic(other, "demo")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/decide/secret"))));
            for (String path : new String[] {"/outbox/" + id, "/outbox/" + id + "/html"}) {
                mvc.perform(get(path).with(user(other)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("/decide/secret"))));
            }
        }
        mvc.perform(get("/outbox/" + id).with(user("expert.tsb")))
                .andExpect(content().string(containsString("/decide/secret")));
        jdbc.sql("delete from notice where id = ?").param(id).update();
    }

    @Test
    void keepsTheChoiceOfOneMailADay() throws Exception {
        mvc.perform(get("/my-notices").with(user("expert.gs")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("One mail a day, at")));
        mvc.perform(post("/my-notices")
                        .param("daily", "true")
                        .with(user("expert.gs"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/my-notices").with(httpBasic("expert.gs", "demo")))
                .andExpect(jsonPath("$.daily").value(true))
                .andExpect(jsonPath("$.dutyStation").isNotEmpty());
        mvc.perform(put("/api/my-notices")
                        .with(httpBasic("expert.gs", "demo"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(put("/api/my-notices")
                        .with(httpBasic("expert.gs", "demo"))
                        .contentType("application/json")
                        .content("{\"daily\": false}"))
                .andExpect(jsonPath("$.daily").value(false));
        mvc.perform(post("/my-notices").param("daily", "true").with(user("expert.gs")))
                .andExpect(status().isForbidden());
    }

    @Test
    void sendsNothingAgainWithoutMailServer() throws Exception {
        long id = write("expert.tsb", "confirm-proposal", "Spectrum");

        mvc.perform(post("/outbox/" + id + "/retry").with(user("academy")).with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/outbox/" + id + "/retry").with(user("expert.tsb")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private long write(String recipient, String purpose, String title) {
        String notice = key + recipient + title;
        notices.post(new Notice(
                notice,
                recipient,
                purpose,
                "26OI99999AFR-E",
                null,
                "/trainings/26OI99999AFR-E",
                Map.of(Notice.TITLE, title)));
        long id = jdbc.sql("select id from notice where notice_key = :key")
                .param("key", notice)
                .query(Long.class)
                .single();
        assertThat(id).isPositive();
        return id;
    }
}
