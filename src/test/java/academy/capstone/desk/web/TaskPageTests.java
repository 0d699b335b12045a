package academy.capstone.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CapstoneTest
class TaskPageTests {

    private static final String CONTENT = "UserTask_ReviewContent";

    @Autowired
    Walk walk;

    @Autowired
    WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void showsTheHolderTheFormOfTheDeploymentWithItsFacts() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        Task task = walk.open(code, CONTENT).get(0);

        String page = show(task.getId(), task.getAssignee())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("<fieldset class=\"form-choices\" role=\"radiogroup\"", "Mandate relevance (essential)")
                .contains("name=\"recommendation\" value=\"approve-with-minor-changes\"")
                .contains("data-hide=\"recommendation = &quot;recuse&quot;\"")
                .contains("aria-describedby=\"hint-comment\"")
                .doesNotContain("<style", "onclick", "<script>");
    }

    @Test
    void tellsOthersWhoHoldsTheTaskAndNothingOfIt() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", TaskPageTests::taughtByStrangers);
        Task task = walk.open(code, CONTENT).get(0);

        show(task.getId(), "coordinator")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("holds this task")))
                .andExpect(content().string(not(containsString("Mandate relevance"))));
        show(task.getId(), "instructor").andExpect(status().isNotFound());
        show("no-such-task", "coordinator").andExpect(status().isNotFound());
        mvc.perform(submission(task.getId(), "coordinator").param("recommendation", "approve"))
                .andExpect(status().isForbidden());
        assertThat(walk.open(code, CONTENT)).extracting(Task::getId).contains(task.getId());
    }

    @Test
    void namesEveryFaultAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        Task task = walk.open(code, CONTENT).get(0);

        mvc.perform(submission(task.getId(), task.getAssignee())
                        .param("recommendation", "approve")
                        .param("comment", "Kept <b>as typed</b>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#field-mandateRelevance\"")))
                .andExpect(content().string(containsString("id=\"fault-mandateRelevance\"")))
                .andExpect(content().string(containsString("8 things are to be mended")))
                .andExpect(content().string(containsString("Kept &lt;b&gt;as typed&lt;/b&gt;")));
        assertThat(walk.open(code, CONTENT)).extracting(Task::getId).contains(task.getId());
    }

    @Test
    void completesTheTaskAndSaysWhatComesNext() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        Task task = walk.open(code, CONTENT).get(0);
        String expert = task.getAssignee();
        MockHttpServletRequestBuilder filled = submission(task.getId(), expert);
        ReviewForms.content("approve", 3).forEach((field, value) -> filled.param(field, value.toString()));

        mvc.perform(filled)
                .andExpect(redirectedUrl("/tasks/" + task.getId()))
                .andExpect(flash().attributeExists("submitted"));

        assertThat(walk.open(code, CONTENT)).extracting(Task::getId).doesNotContain(task.getId());
        show(task.getId(), expert)
                .andExpect(content().string(containsString("You</span> completed it on")))
                .andExpect(content().string(containsString("Peer review")));
        show(task.getId(), "coordinator").andExpect(content().string(not(containsString("You</span> completed it"))));
        mvc.perform(submission(task.getId(), expert).param("recommendation", "reject"))
                .andExpect(status().isConflict());
    }

    @Test
    void letsTheOnesItIsOfferedToTakeItAndGiveItBack() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        walk.open(code, CONTENT)
                .forEach(each -> walk.complete(code, CONTENT, each.getAssignee(), ReviewForms.content("approve", 3)));
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        walk.complete(code, "UserTask_SignOff", "director.bdt", Map.of("signOffDecision", "approve"));
        String task = walk.open(code, "UserTask_SetUpCourse").get(0).getId();

        show(task, "academy").andExpect(content().string(containsString("Take this task")));
        show(task, "coordinator.br").andExpect(content().string(containsString("This task is not yours")));
        mvc.perform(post("/tasks/" + task + "/taking")
                        .with(user("coordinator.br"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/tasks/" + task + "/taking").with(user("academy"))).andExpect(status().isForbidden());
        mvc.perform(post("/tasks/" + task + "/taking").with(user("academy")).with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));
        show(task, "academy").andExpect(content().string(containsString("Give this task back")));
        mvc.perform(post("/tasks/" + task + "/return").with(user("academy")).with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));
        show(task, "academy").andExpect(content().string(containsString("Take this task")));
    }

    private static void taughtByStrangers(ObjectNode sample) {
        sample.path("outline").path("instructors").forEach(each -> ((ObjectNode) each).remove("user"));
    }

    private ResultActions show(String task, String person) throws Exception {
        return mvc.perform(get("/tasks/" + task).with(user(person)).accept("text/html"));
    }

    private static MockHttpServletRequestBuilder submission(String task, String person) {
        return post("/tasks/" + task).with(user(person)).with(csrf()).accept("text/html");
    }
}
