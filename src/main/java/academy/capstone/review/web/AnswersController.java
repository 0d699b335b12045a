package academy.capstone.review.web;

import academy.capstone.review.application.AnswerSheet;
import academy.capstone.review.application.Answering;
import academy.capstone.review.application.Answering.Given;
import academy.capstone.review.application.Answering.Progress;
import academy.capstone.review.application.ReviewFile;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the coordinator's answers to the reviewers' comments, from the page and as JSON. */
@Controller
class AnswersController {

    private static final String ANSWER = "answer-";
    private static final String REASON = "reason-";

    private static final String SCRIPT = "X-Requested-With";
    private static final String COURSE_FILE = "redirect:/trainings/{code}#reviews";

    private final Answering answering;
    private final AnswerSheet sheets;
    private final ReviewFile file;

    AnswersController(Answering answering, AnswerSheet sheets, ReviewFile file) {
        this.answering = answering;
        this.sheets = sheets;
        this.file = file;
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

    /** The page on which each comment is answered; for all others the course file. */
    @GetMapping("/trainings/{code}/reviews/answers")
    String page(@PathVariable String code, Principal person, Model model) {
        if (!file.mayAnswer(code, person.getName())) {
            return COURSE_FILE;
        }
        model.addAttribute("answerCode", code);
        model.addAttribute("answerTask", "");
        model.addAttribute("answerSheet", sheets.of(code));
        return "review/answers";
    }

    /** From the page: fields answer-ID and reason-ID. What lacks its reason still is kept as begun. */
    @PostMapping(
            path = "/trainings/{code}/reviews/answers",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            headers = "!" + SCRIPT)
    String answerOnPage(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Principal person,
            RedirectAttributes after) {
        answering.note(code, person.getName(), typed(fields));
        after.addFlashAttribute("answersSaved", true);
        String task = fields.getOrDefault("task", "");
        return task.matches("[\\w:-]{1,64}") ? "redirect:/tasks/" + task : "redirect:/trainings/{code}/reviews/answers";
    }

    /** The same from the page's script, which stays where it is. */
    @PostMapping(
            path = "/trainings/{code}/reviews/answers",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE,
            headers = SCRIPT)
    @ResponseBody
    Progress answerInPlace(@PathVariable String code, @RequestParam Map<String, String> fields, Principal person) {
        return answering.note(code, person.getName(), typed(fields));
    }

    private static List<Given> typed(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(each -> each.getKey().matches(ANSWER + "\\d{1,18}"))
                .map(each -> {
                    String id = each.getKey().substring(ANSWER.length());
                    return new Given(Long.parseLong(id), each.getValue(), fields.getOrDefault(REASON + id, ""));
                })
                .filter(each -> !each.answer().isBlank() || !each.reason().isBlank())
                .toList();
    }
}
