package academy.capstone.workflow.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class RefusalAdviceTests {

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Refusing())
            .setControllerAdvice(new RefusalAdvice(DataSize.ofMegabytes(25)))
            .build();

    @Test
    void answersTheApiWithTheBareListOfFaults() throws Exception {
        web.perform(get("/api/faults").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.length()", is(2)))
                .andExpect(jsonPath("$[0].field", is("title")))
                .andExpect(jsonPath("$[1].message", is("Please name an audience.")));
    }

    @Test
    void answersOthersWithOneSentenceAndTheFaults() throws Exception {
        web.perform(get("/faults").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", is("Please name a title. Please name an audience.")))
                .andExpect(jsonPath("$.faults.length()", is(2)));
    }

    @Test
    void showsPeopleAPage() throws Exception {
        web.perform(get("/faults").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(view().name("error"))
                .andExpect(model().attribute("message", containsString("Please name a title.")));
    }

    @Test
    void givesEachKindOfRefusalItsStatus() throws Exception {
        web.perform(get("/api/forbidden")).andExpect(status().isForbidden());
        web.perform(get("/api/conflict")).andExpect(status().isConflict());
        web.perform(get("/api/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void namesTheFieldThatHoldsTheWrongKindOfValue() throws Exception {
        web.perform(post("/api/numbers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rows\":[{\"hours\":1},{\"hours\":\"many\"}]}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field", is("rows[1].hours")));
    }

    @Test
    void namesThePlaceWhereJsonBreaks() throws Exception {
        web.perform(post("/api/numbers").contentType(MediaType.APPLICATION_JSON).content("{\"rows\": ["))
                .andExpect(status().is4xxClientError());
        web.perform(post("/api/numbers").contentType(MediaType.APPLICATION_JSON).content("{rows}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString("line 1")));
    }

    @Test
    void saysThatAnUploadIsTooLarge() throws Exception {
        web.perform(get("/api/large"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.message", containsString("25 MB")));
    }

    @RestController
    static class Refusing {

        @GetMapping({"/api/faults", "/faults"})
        void faults() {
            throw Refusal.invalid(List.of(
                    new Fault("title", "Please name a title."), new Fault("audience", "Please name an audience.")));
        }

        @GetMapping("/api/forbidden")
        void forbidden() {
            throw Refusal.forbidden("Not your own training.");
        }

        @GetMapping("/api/conflict")
        void conflict() {
            throw Refusal.conflict("Somebody was faster.");
        }

        @GetMapping("/api/unknown")
        void unknown() {
            throw Refusal.unknown("No such training.");
        }

        @GetMapping("/api/large")
        void large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @PostMapping("/api/numbers")
        void numbers(@RequestBody Numbers numbers) {}
    }

    record Numbers(List<Row> rows) {}

    record Row(int hours) {}
}
