package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import java.net.http.HttpRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CapstoneTest
class SignInTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PROFILE = "/camunda/api/engine/engine/default/user/coordinator/profile";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    private Caller caller;

    @BeforeEach
    void openBrowser() {
        caller = new Caller(port);
    }

    @Test
    void leadsStrangersToTheSignInPageAndBackToWhatTheyWanted() {
        assertThat(Caller.location(caller.page("/trainings"))).endsWith("/login");
        assertThat(Caller.location(caller.signIn("coordinator", "demo"))).endsWith("/trainings");
    }

    @Test
    void oneSignInServesOurPagesAndTheWebapps() {
        caller.signIn("coordinator", "demo");

        assertThat(caller.page("/").body()).contains("My work");
        assertThat(caller.page(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(caller.json(PROFILE).body()).contains("Coordinator BDT");
    }

    @Test
    void ourSignOutEndsTheWebappsSessionToo() {
        caller.signIn("coordinator", "demo");
        caller.page(TASKLIST);

        caller.signOut();

        assertThat(caller.json(PROFILE).statusCode()).isEqualTo(401);
        assertThat(Caller.location(caller.page("/trainings"))).endsWith("/login");
    }

    @Test
    void theWebappsSignOutEndsOurSessionToo() {
        caller.signIn("coordinator", "demo");
        caller.page(TASKLIST);

        int status =
                caller.post("/camunda/api/admin/auth/user/default/logout", "").statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(Caller.location(caller.page("/trainings"))).endsWith("/login");
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhetherTheUserExists() {
        caller.signIn("coordinator", "wrong");
        String known = caller.page("/login").body();
        caller.signIn("nobody.here", "wrong");
        String unknown = caller.page("/login").body();

        String sentence = "The user name or the password is wrong.";
        assertThat(known).contains(sentence);
        assertThat(unknown).contains(sentence);
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        caller.signIn("coordinator", "demo");

        assertThat(caller.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(caller.page("/").body()).contains("My work");
    }

    @Test
    void endsTheSessionWhenThePasswordChanges() {
        User user = identities.newUser("changing");
        user.setFirstName("Changing person");
        user.setPassword("first");
        identities.saveUser(user);
        caller.signIn("changing", "first");
        assertThat(caller.page("/trainings").statusCode()).isNotEqualTo(302);
        assertThat(caller.basic("/api/work", "changing", "first").statusCode()).isEqualTo(200);

        User changed = identities.createUserQuery().userId("changing").singleResult();
        changed.setPassword("second");
        identities.saveUser(changed);

        assertThat(Caller.location(caller.page("/trainings"))).endsWith("/login");
        assertThat(caller.basic("/api/work", "changing", "first").statusCode()).isEqualTo(401);
        assertThat(caller.basic("/api/work", "changing", "second").statusCode()).isEqualTo(200);
    }

    @Test
    void takesBasicAuthenticationForTheRestInterfacesWithTheRightsOfThePerson() {
        assertThat(caller.basic("/engine-rest/task", "coordinator", "demo").statusCode())
                .isEqualTo(200);
        assertThat(caller.basic("/engine-rest/task", "coordinator", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(caller.json("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(caller.basic("/engine-rest/user?id=admin", "coordinator", "demo")
                        .body())
                .isEqualTo("[]");
        assertThat(caller.basic("/engine-rest/user?id=admin", "admin", "demo").body())
                .contains("Administrator");
    }

    @Test
    void aSessionDoesNotOpenTheRestInterface() {
        caller.signIn("coordinator", "demo");

        assertThat(caller.json("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatAPageOfAnotherSiteSends() {
        HttpRequest.Builder forged = caller.to("/engine-rest/task")
                .header("Authorization", "Basic Y29vcmRpbmF0b3I6ZGVtbw==")
                .header("Sec-Fetch-Site", "cross-site")
                .GET();

        assertThat(caller.send(forged).statusCode()).isEqualTo(403);
    }

    @Test
    void locksAfterManyFailuresUntilAnAdministratorUnlocks() {
        // An account of its own: a password that has passed before is let through, so that no stranger locks a person
        // out.
        User forgetful = identities.newUser("forgetful");
        forgetful.setPassword("right");
        identities.saveUser(forgetful);
        for (int time = 0; time < 5; time++) {
            assertThat(caller.basic("/api/work", "forgetful", "wrong").statusCode())
                    .isEqualTo(401);
        }
        assertThat(caller.basic("/api/work", "forgetful", "right").statusCode()).isEqualTo(429);

        assertThat(caller.basicPost("/engine-rest/user/forgetful/unlock", "coordinator", "demo", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.basic("/api/work", "forgetful", "right").statusCode()).isEqualTo(429);
        assertThat(caller.basicPost("/engine-rest/user/forgetful/unlock", "admin", "demo", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(caller.basic("/api/work", "forgetful", "right").statusCode()).isEqualTo(200);
    }
}
