package academy.capstone.evaluation.web;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.evaluation.application.EvaluationCsv;
import academy.capstone.workflow.SentTexts;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes factual errors that staff report in the course file, and gives the results out as a table. */
@Controller
class EvaluationController {

    private final ContentReviews reviews;
    private final EvaluationCsv csv;

    EvaluationController(ContentReviews reviews, EvaluationCsv csv) {
        this.reviews = reviews;
        this.csv = csv;
    }

    /** In UTF-8 with a byte-order mark, without which spreadsheets guess wrong. */
    @GetMapping(path = "/trainings/{code}/evaluation.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> table(@PathVariable String code, Principal person) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evaluation-" + code + ".csv\"")
                .body("\uFEFF" + csv.of(code, person.getName()));
    }

    @PostMapping("/trainings/{code}/content-errors")
    String report(@PathVariable String code, @RequestParam(defaultValue = "") String error, Principal person) {
        reviews.reportError(code, person.getName(), error);
        return "redirect:/trainings/" + code + "#evaluation";
    }

    @PostMapping(path = "/api/trainings/{code}/content-errors", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> reportJson(
            @PathVariable String code, @RequestBody Map<String, Object> body, Principal person) {
        reviews.reportError(code, person.getName(), SentTexts.of(body).getOrDefault("error", ""));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("message", "Thank you. The content of this course is reviewed."));
    }
}
