package academy.capstone.workflow.handover;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.Walk;
import academy.capstone.people.Bureau;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leaves in the middle is shut out by the next request, through every interface; the sweep follows later. */
@CapstoneTest
class LeavingOverHttpTests {

    private static final String OUTLINE = "UserTask_PrepareOutline";
    private static final String LEAVER = "a.leaver";
    private static final String STAYER = "b.stayer";

    @LocalServerPort
    int port;

    @Autowired
    LeaverSweep sweep;

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private Client admin;
    private String code;
    private String task;

    @BeforeEach
    void propose() {
        staff = new Staff(accounts, identities, jdbc);
        admin = Client.script(port, "admin");
        staff.hire(LEAVER, Bureau.BDT, "AMS", Group.COORDINATORS);
        staff.hire(STAYER, Bureau.BDT, "AMS", Group.COORDINATORS);
        ObjectNode proposal = (ObjectNode) walk.sample("Cyber resilience").get("proposal");
        proposal.put("region", "AMS");
        proposal.put("title", "Unique " + UUID.randomUUID().toString().replace("-", " "));
        code = walk.propose(LEAVER, proposal);
        if (walk.isOpen(code, "UserTask_ResolveDuplicates")) {
            walk.complete(code, "UserTask_ResolveDuplicates", LEAVER, Map.of("duplicateResolution", "not-duplicate"));
        }
        task = walk.open(code, OUTLINE).get(0).getId();
    }

    @AfterEach
    void clearUp() {
        staff.dismissAll();
    }

    @Test
    void removedFromTheGroup() {
        Client leaver = Client.script(port, LEAVER);
        assertThat(leaver.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);

        assertThat(admin.json("DELETE", "/engine-rest/group/coordinators/members/" + LEAVER, "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(complete(leaver).statusCode()).isEqualTo(403);
        assertThat(complete(leaver).body()).contains("you are not one (any more)");
        sweep.sweep();
        assertThat(leaver.get("/engine-rest/task/" + task).statusCode()).isIn(403, 404);
        inheritedByTheStayer();
    }

    @Test
    void accountDeleted() {
        Client leaver = Client.script(port, LEAVER);
        Client browser = Client.browser(port, LEAVER);
        assertThat(browser.get("/trainings/" + code).body()).contains(code);

        assertThat(admin.json("DELETE", "/engine-rest/user/" + LEAVER, "").statusCode())
                .isEqualTo(204);

        assertThat(leaver.get("/engine-rest/task/" + task).statusCode()).isEqualTo(401);
        assertThat(complete(leaver).statusCode()).isEqualTo(401);
        assertThat(browser.get("/trainings/" + code).body())
                .doesNotContain(code)
                .contains("Sign in");
        sweep.sweep();
        inheritedByTheStayer();
    }

    @Test
    void movedToAnotherBureau() {
        Client leaver = Client.script(port, LEAVER);
        HttpResponse<String> moved = Client.script(port, "academy")
                .json(
                        "PUT",
                        "/api/people/" + LEAVER,
                        "{\"name\": \"Leaver\", \"email\": \"a.leaver@example.org\", \"bureau\": \"TSB\", \"division\": \"Study Groups\"}");
        assertThat(moved.statusCode()).isEqualTo(200);

        assertThat(complete(leaver).statusCode()).isEqualTo(403);
        assertThat(complete(leaver).body()).contains("another bureau now");
        sweep.sweep();
        inheritedByTheStayer();
    }

    private HttpResponse<String> complete(Client person) {
        return person.json("POST", "/engine-rest/task/" + task + "/submit-form", "{\"variables\": {}}");
    }

    private void inheritedByTheStayer() {
        assertThat(walk.open(code, OUTLINE).get(0).getAssignee()).isEqualTo(STAYER);
        assertThat(trainings.facts(code).coordinator()).isEqualTo(STAYER);
        assertThat(Client.script(port, STAYER).get("/engine-rest/task/" + task).statusCode())
                .isEqualTo(200);
    }
}
