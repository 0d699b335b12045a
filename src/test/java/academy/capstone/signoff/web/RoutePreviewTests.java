package academy.capstone.signoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.signoff.SignOffFixture;
import academy.capstone.workflow.TaskFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The route as the coordinator is shown it in advance, from the rules of the decision. */
@CapstoneTest
class RoutePreviewTests {

    private static final String RULES_END = "    </decisionTable>";

    /** A rule that a process owner adds, without the words for the preview and with an input of its own. */
    private static final String EXPENSIVE = """
                  <rule id="Rule_Expensive">
                    <inputEntry id="E1"><text></text></inputEntry>
                    <inputEntry id="E2"><text></text></inputEntry>
                    <inputEntry id="E3"><text></text></inputEntry>
                    <inputEntry id="E4"><text>&gt; 900000</text></inputEntry>
                    <inputEntry id="E5"><text></text></inputEntry>
                    <outputEntry id="E6"><text>"task-force"</text></outputEntry>
                    <outputEntry id="E7"><text>"The training is expensive."</text></outputEntry>
                    <outputEntry id="E8"><text></text></outputEntry>
                  </rule>
                  <rule id="Rule_OfAnotherBureau">
                    <inputEntry id="B1"><text></text></inputEntry>
                    <inputEntry id="B2"><text></text></inputEntry>
                    <inputEntry id="B3"><text></text></inputEntry>
                    <inputEntry id="B4"><text></text></inputEntry>
                    <inputEntry id="B5"><text>"TSB"</text></inputEntry>
                    <outputEntry id="B6"><text>"process-owners"</text></outputEntry>
                    <outputEntry id="B7"><text>"It is of TSB."</text></outputEntry>
                    <outputEntry id="B8"><text></text></outputEntry>
                  </rule>
            """;

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskFacts facts;

    @Autowired
    RepositoryService repository;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from absence where person = 'director.bdt'").update();
    }

    @Test
    void tellsCertainAndConditionalStepsFromTheProposalOn() {
        String code = walk.propose(
                "coordinator", (ObjectNode) walk.sample("Cyber resilience").get("proposal"));

        JsonNode signOff = api(code).path("signOff");

        assertThat(signOff.path("expectedRoute")).hasSize(1);
        assertThat(signOff.path("expectedRoute").path(0).path("person").asText())
                .isEqualTo("director.bdt");
        assertThat(signOff.path("conditionalRoute")).hasSize(1);
        JsonNode deputy = signOff.path("conditionalRoute").path(0);
        assertThat(deputy.path("office").asText()).isEqualTo("Deputy Secretary-General");
        assertThat(texts(deputy.path("conditions"))).hasSize(3).contains("a fee is asked (none so far)");
        assertThat(page(code)).contains("As the outline stands", "if a fee is asked (none so far)");
    }

    @Test
    void makesTheStepCertainOnceTheOutlineAsksForIt() {
        String code = walk.toPeerReview("Cyber resilience", SignOffFixture::withFee);

        JsonNode signOff = api(code).path("signOff");

        assertThat(signOff.path("expectedRoute").findValuesAsText("role")).containsExactly("director", "deputy");
        assertThat(signOff.path("expectedRoute").path(1).path("reason").asText())
                .isEqualTo("The training asks a fee.");
        assertThat(signOff.path("conditionalRoute")).isEmpty();
    }

    @Test
    void namesWhoActsForAnAbsentDirectorAndUntilWhen() {
        LocalDate last = LocalDate.of(LocalDate.now(clock).getYear() + 1, 3, 5);
        jdbc.sql("insert into absence (person, first_day, last_day, substitute)"
                        + " values ('director.bdt', current_date - 1, :last, 'director.tsb')")
                .param("last", last)
                .update();
        String code = walk.toPeerReview("Cyber resilience", sample -> {});

        assertThat(api(code)
                        .path("signOff")
                        .path("expectedRoute")
                        .path(0)
                        .path("actingName")
                        .asText())
                .isEqualTo("Director TSB");
        assertThat(page(code))
                .contains("absent until 5 March " + last.getYear() + "; Director TSB signs for Director BDT");
    }

    @Test
    void standsBesideTheTaskOfTheOutline() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});

        assertThat(facts.describe(code, "UserTask_PrepareOutline", "coordinator"))
                .contains("Who will sign", "Director BDT", "if a fee is asked");
    }

    @Test
    void followsAChangedTableWithoutJava() throws IOException {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        withTable(code, RoutePreviewTests::changed, () -> {
            JsonNode conditional = api(code).path("signOff").path("conditionalRoute");

            assertThat(conditional.findValuesAsText("role")).containsExactly("deputy", "task-force");
            assertThat(texts(conditional.path(1).path("conditions"))).containsExactly("planned cost becomes > 900000");
            assertThat(conditional.path(1).path("office").asText()).isEqualTo("Task force");
            assertThat(conditional.path(1).path("reason").asText()).isEqualTo("The training is expensive.");
        });
    }

    private static String changed(String table) {
        String inputs = """
                      <input id="Input_Cost" label="Planned cost">
                        <inputExpression id="InputExpression_Cost" typeRef="double"><text>cost</text></inputExpression>
                      </input>
                      <input id="Input_Bureau" label="Bureau">
                        <inputExpression id="InputExpression_Bureau" typeRef="string"><text>bureau</text></inputExpression>
                      </input>
                """;
        return table.replace("      <output id=\"Output_Role\"", inputs + "      <output id=\"Output_Role\"")
                .replaceAll(
                        "(<inputEntry id=\"(\\w+)PartnerLogo\">\\s*<text>[^<]*</text>\\s*</inputEntry>)",
                        "$1<inputEntry id=\"$2Cost\"><text></text></inputEntry>"
                                + "<inputEntry id=\"$2Bureau\"><text></text></inputEntry>")
                .replace(RULES_END, EXPENSIVE + RULES_END);
    }

    private void withTable(String code, UnaryOperator<String> change, Runnable check) throws IOException {
        String table = change.apply(Files.readString(Path.of("processes", "sign-off-route.dmn")));
        Deployment deployed = repository
                .createDeployment()
                .addString("sign-off-route.dmn", table)
                .deploy();
        try {
            clock.moveBy(Duration.ofSeconds(5));
            check.run();
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
            clock.moveBy(Duration.ofSeconds(5));
            assertThat(api(code).toString()).doesNotContain("task-force");
        }
    }

    private JsonNode api(String code) {
        return http.withBasicAuth("coordinator", "demo").getForObject("/api/trainings/" + code, JsonNode.class);
    }

    private String page(String code) {
        return http.withBasicAuth("coordinator", "demo").getForObject("/trainings/" + code, String.class);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
