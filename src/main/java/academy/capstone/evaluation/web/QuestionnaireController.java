package academy.capstone.evaluation.web;

import academy.capstone.evaluation.application.Answering;
import academy.capstone.evaluation.application.Answering.Sheet;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questionnaires, by personal link. Nothing of a request is logged or kept but the answers. */
@Controller
@RequestMapping("/evaluations/{token}")
class QuestionnaireController {

    private static final String THANKS =
            "Thank you. Your answers are stored, and nothing with them says that they are yours.";

    private final Answering answering;

    QuestionnaireController(Answering answering) {
        this.answering = answering;
    }

    /** The link is a secret: it goes neither into caches nor to other sites. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    ModelAndView questions(@PathVariable String token) {
        Sheet sheet = answering.sheet(token);
        if (sheet.answered()) {
            return said(sheet, "You have answered already; thank you. Each person can answer once.", HttpStatus.OK);
        }
        return page(sheet, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> answerJson(@PathVariable String token, @RequestBody Map<String, Object> body) {
        Map<String, String> sent = new HashMap<>();
        body.forEach((question, answer) -> sent.put(question, Objects.toString(answer, "")));
        answer(token, sent);
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("message", THANKS));
    }

    @PostMapping
    Object answerForm(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            answer(token, sent);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", THANKS));
        }
        Sheet sheet = answering.sheet(token);
        try {
            answer(token, sent);
            return said(sheet, THANKS, HttpStatus.CREATED);
        } catch (Refusal refusal) {
            return switch (refusal.kind()) {
                case INVALID -> page(sheet, sent, refusal.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
                case CONFLICT -> said(sheet, String.valueOf(refusal.getMessage()), HttpStatus.CONFLICT);
                default -> throw refusal;
            };
        }
    }

    private void answer(String token, Map<String, String> sent) {
        answering.answer(token, sent).ifPresent(answering::complete);
    }

    private static ModelAndView page(Sheet sheet, Map<String, String> sent, List<Fault> faults, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("evaluation/questionnaire");
        page.addObject("sheet", sheet);
        page.addObject("sent", sent);
        page.addObject("faults", faults);
        Map<String, String> faultOf = new HashMap<>();
        faults.forEach(fault -> faultOf.putIfAbsent(fault.field(), fault.message()));
        page.addObject("faultOf", faultOf);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView said(Sheet sheet, String sentence, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("evaluation/answered");
        page.addObject("sheet", sheet);
        page.addObject("message", sentence);
        page.setStatus(status);
        return page;
    }
}
