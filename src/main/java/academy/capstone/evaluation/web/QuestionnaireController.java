package academy.capstone.evaluation.web;

import academy.capstone.evaluation.application.Answering;
import academy.capstone.evaluation.application.Answering.Sheet;
import academy.capstone.evaluation.application.Questionnaires;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SentTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    ModelAndView questions(@PathVariable String token, @RequestParam Optional<String> lang) {
        Sheet sheet = answering.sheet(token, lang);
        if (sheet.answered()) {
            return said(sheet, sheet.words().page().answeredAlready(), HttpStatus.OK);
        }
        return page(sheet, Map.of(), List.of(), HttpStatus.OK);
    }

    /** Scripts are answered in the language of staff unless they ask for another one. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> answerJson(
            @PathVariable String token,
            @RequestParam(defaultValue = Questionnaires.STAFF_LANGUAGE) String lang,
            @RequestBody Map<String, Object> body) {
        return taken(token, SentTexts.of(body), answering.sheet(token, Optional.of(lang)));
    }

    @PostMapping
    Object answerForm(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            @RequestParam Optional<String> lang,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        Sheet sheet = answering.sheet(token, lang);
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return taken(token, sent, sheet);
        }
        try {
            answer(token, sent, sheet);
            return said(sheet, sheet.words().page().thanks(), HttpStatus.CREATED);
        } catch (Refusal refusal) {
            return switch (refusal.kind()) {
                case INVALID -> page(sheet, sent, refusal.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
                case CONFLICT -> said(sheet, String.valueOf(refusal.getMessage()), HttpStatus.CONFLICT);
                default -> throw refusal;
            };
        }
    }

    private ResponseEntity<Map<String, String>> taken(String token, Map<String, String> sent, Sheet sheet) {
        answer(token, sent, sheet);
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", sheet.words().page().thanks()));
    }

    private void answer(String token, Map<String, String> sent, Sheet sheet) {
        answering.answer(token, sent, sheet.words().language()).ifPresent(answering::complete);
    }

    private static ModelAndView page(Sheet sheet, Map<String, String> sent, List<Fault> faults, HttpStatusCode status) {
        ModelAndView page = view("evaluation/questionnaire", sheet);
        page.addObject("sent", sent);
        page.addObject("faults", faults);
        Map<String, String> faultOf = new HashMap<>();
        faults.forEach(fault -> faultOf.putIfAbsent(fault.field(), fault.message()));
        page.addObject("faultOf", faultOf);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView said(Sheet sheet, String sentence, HttpStatusCode status) {
        ModelAndView page = view("evaluation/answered", sheet);
        page.addObject("message", sentence);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView view(String template, Sheet sheet) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("sheet", sheet);
        page.addObject("words", sheet.words().page());
        page.addObject("pageLanguage", sheet.words().language());
        page.addObject("pageDirection", sheet.words().direction());
        return page;
    }
}
