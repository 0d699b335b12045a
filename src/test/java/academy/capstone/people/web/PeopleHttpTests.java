package academy.capstone.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.people.People;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class PeopleHttpTests {

    private static final String NEWCOMER = "new.comer";
    private static final String PROFILE = """
            {"name": "New expert", "email": "new.comer@example.org", "bureau": "TSB", "division": "Study Groups",
             "dutyStation": "cairo", "topics": ["Spectrum management"], "languages": ["en", "ar"]}""";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Client academy;

    @BeforeEach
    void openAnAccount() {
        accounts.create(NEWCOMER, "", NEWCOMER + "@example.org", "demo", List.of(Group.REVIEWERS));
        academy = Client.script(port, "academy");
    }

    @AfterEach
    void closeIt() {
        identities.deleteUser(NEWCOMER);
        jdbc.sql("delete from absence where person in ('director.bdt', 'director.br')")
                .update();
        jdbc.sql("delete from person where id = '" + NEWCOMER + "'").update();
    }

    @Test
    void showsTheAcademyTeamWhoHasNoProfileAndLetsThemWriteIt() {
        assertThat(academy.get("/api/people/" + NEWCOMER).body()).contains("\"profileMissing\":true");
        assertThat(Client.browser(port, "academy").get("/people").body())
                .contains("profile missing")
                .contains("One person has no profile");
        assertThat(people.members(Group.REVIEWERS)).noneMatch(each -> each.id().equals(NEWCOMER));

        assertThat(academy.json("PUT", "/api/people/" + NEWCOMER, PROFILE).statusCode())
                .isEqualTo(200);

        assertThat(people.members(Group.REVIEWERS)).anyMatch(each -> each.id().equals(NEWCOMER));
        assertThat(people.find(NEWCOMER).orElseThrow().dutyStation()).contains("cairo");
        String page = Client.browser(port, "academy").get("/people/" + NEWCOMER).body();
        assertThat(page)
                .contains("bureau: none -&gt; TSB")
                .contains("Academy team")
                .contains("Cairo");
    }

    @Test
    void saysEveryFaultAtItsField() {
        HttpResponse<String> answer = academy.json(
                "PUT",
                "/api/people/" + NEWCOMER,
                "{\"email\": \"nowhere\", \"bureau\": \"XYZ\", \"dutyStation\": \"atlantis\", \"languages\": [\"tlh\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : List.of("name", "email", "bureau", "dutyStation", "languages")) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(people.find(NEWCOMER)).isEmpty();

        HttpResponse<String> page = Client.browser(port, "academy")
                .form("/people/" + NEWCOMER, "name=&email=nowhere&bureau=TSB&division=Study+Groups");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("The name is missing")
                .contains("must look like name@example.org")
                .contains("value=\"Study Groups\"");
    }

    @Test
    void savesAProfileFromThePage() {
        HttpResponse<String> page = Client.browser(port, "secretariat")
                .form(
                        "/people/" + NEWCOMER,
                        "name=New+expert&email=new%40example.org&bureau=BR&region=EUR&division=Space&dutyStation=&topics=A%0AB&languages=fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The profile is saved.");
        assertThat(people.find(NEWCOMER).orElseThrow().topics()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void letsNobodyElseKeepProfilesAndNobodyTheirOwnUnit() {
        Client coordinator = Client.script(port, "coordinator");
        assertThat(coordinator.get("/api/people").statusCode()).isEqualTo(403);
        assertThat(coordinator.json("PUT", "/api/people/" + NEWCOMER, PROFILE).statusCode())
                .isEqualTo(403);
        assertThat(Client.browser(port, "coordinator").get("/trainings").body()).doesNotContain("href=\"/people\"");

        HttpResponse<String> own = academy.json("PUT", "/api/people/academy", PROFILE);
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("changed by somebody else");
        assertThat(academy.json("PUT", "/api/people/no.body", PROFILE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybodyEntersAbsencesWithASubstituteOfTheSameGroups() {
        LocalDate day = LocalDate.now(clock).plusDays(400);
        Client director = Client.script(port, "director.bdt");

        assertThat(enter(director, day, "director.bdt").body()).contains("Nobody is their own substitute");
        assertThat(enter(director, day, "academy").body()).contains("the same groups");
        assertThat(enter(director, day, "no.body").body()).contains("There is nobody");
        assertThat(enter(director, day, "director.br").statusCode()).isEqualTo(201);
        assertThat(people.isAbsent("director.bdt", day)).isTrue();
        assertThat(enter(director, day, "director.tsb").body()).contains("overlap with another absence");
        assertThat(enter(Client.script(port, "director.tsb"), day, "director.bdt")
                        .body())
                .contains("The substitute is away");

        Client browser = Client.browser(port, "director.bdt");
        assertThat(browser.get("/absences").body()).contains("Director BR").contains("Director TSB");
        String id = jdbc.sql("select id from absence where person = 'director.bdt'")
                .query(String.class)
                .single();
        assertThat(Client.script(port, "director.br")
                        .json("DELETE", "/api/absences/" + id, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.json("DELETE", "/api/absences/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(people.isAbsent("director.bdt", day)).isFalse();
        assertThat(browser.form("/absences", "firstDay=soon&lastDay=&substitute=director.br")
                        .body())
                .contains("must be a date")
                .contains("The last day is missing");
    }

    private static HttpResponse<String> enter(Client client, LocalDate day, String substitute) {
        return client.json(
                "POST",
                "/api/absences",
                "{\"firstDay\": \"%s\", \"lastDay\": \"%s\", \"substitute\": \"%s\"}"
                        .formatted(day, day.plusDays(2), substitute));
    }
}
