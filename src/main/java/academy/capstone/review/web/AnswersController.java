package academy.capstone.review.web;

import academy.capstone.review.application.Answering;
import academy.capstone.review.application.Answering.Given;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes the coordinator's answers to the reviewers' comments, from the page and as JSON. */
@Controller
class AnswersController {

    private static final String ANSWER = "answer-";
    private static final String REASON = "reason-";

    private final Answering answering;

    AnswersController(Answering answering) {
        this.answering = answering;
    }

    /** One answer as JSON. */
    record Sent(
            @Nullable Long comment,
            @Nullable String answer,
            @Nullable String reason) {}

    /** How many comments wait still. */
    record Waiting(int unanswered) {}

    @PostMapping(
            path = "/api/trainings/{code}/reviews/answers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Waiting answer(@PathVariable String code, @RequestBody List<Sent> sent, Principal person) {
        List<Given> answers = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            Sent each = sent.get(place);
            if (each.comment() == null || each.answer() == null) {
                faults.add(new Fault("[" + place + "]", "Please send the comment's id and the answer."));
            } else {
                answers.add(new Given(each.comment(), each.answer(), Objects.requireNonNullElse(each.reason(), "")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Waiting(answering.answer(code, person.getName(), answers));
    }

    /** From the page: fields answer-ID and reason-ID; what is left open there is left as it was. */
    @PostMapping(path = "/trainings/{code}/reviews/answers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answerOnPage(@PathVariable String code, @RequestParam Map<String, String> fields, Principal person) {
        List<Given> answers = fields.entrySet().stream()
                .filter(each -> each.getKey().matches(ANSWER + "\\d{1,18}"))
                .filter(each -> !each.getValue().isBlank())
                .map(each -> {
                    String id = each.getKey().substring(ANSWER.length());
                    return new Given(Long.parseLong(id), each.getValue(), fields.getOrDefault(REASON + id, ""));
                })
                .toList();
        answering.answer(code, person.getName(), answers);
        return "redirect:/trainings/" + code + "#reviews";
    }
}
