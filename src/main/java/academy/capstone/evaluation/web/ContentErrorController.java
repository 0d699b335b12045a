package academy.capstone.evaluation.web;

import academy.capstone.evaluation.application.ContentReviews;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes factual errors that staff report in the course file. */
@Controller
class ContentErrorController {

    private final ContentReviews reviews;

    ContentErrorController(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @PostMapping("/trainings/{code}/content-errors")
    String report(@PathVariable String code, @RequestParam(defaultValue = "") String error, Principal person) {
        reviews.reportError(code, person.getName(), error);
        return "redirect:/trainings/" + code + "#evaluation";
    }

    @PostMapping(path = "/api/trainings/{code}/content-errors", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> reportJson(
            @PathVariable String code, @RequestBody Map<String, Object> body, Principal person) {
        reviews.reportError(code, person.getName(), Objects.toString(body.get("error"), ""));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("message", "Thank you. The content of this course is reviewed."));
    }
}
