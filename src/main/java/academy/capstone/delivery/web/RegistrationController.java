package academy.capstone.delivery.web;

import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SentTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registration for everybody: a page, its form, and the same as JSON. */
@Controller
@RequestMapping("/catalogue/{code}/registrations")
class RegistrationController {

    /** A field that people don't see and robots fill in. */
    private static final String TRAP = "website";

    private static final String TOO_MANY =
            "Too many registrations come from your network at the moment. Please try again in a minute.";

    private final RegistrationDesk desk;
    private final Trainings trainings;
    private final Countries countries;
    private final RegistrationLimit limit;

    RegistrationController(RegistrationDesk desk, Trainings trainings, Countries countries, RegistrationLimit limit) {
        this.desk = desk;
        this.trainings = trainings;
        this.countries = countries;
        this.limit = limit;
    }

    @GetMapping
    ModelAndView form(@PathVariable String code) {
        return page(code, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> registerJson(
            @PathVariable String code, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        if (!limit.admits(request.getRemoteAddr())) {
            return message(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
        }
        register(code, SentTexts.of(body));
        return message(HttpStatus.CREATED, RegistrationDesk.THANKS);
    }

    @PostMapping
    Object registerForm(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        if (!limit.admits(request.getRemoteAddr())) {
            return page
                    ? page(code, sent, List.of(new Fault("", TOO_MANY)), HttpStatus.TOO_MANY_REQUESTS)
                    : message(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
        }
        if (!page) {
            register(code, sent);
            return message(HttpStatus.CREATED, RegistrationDesk.THANKS);
        }
        try {
            register(code, sent);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) {
                return page(code, sent, refusal.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
            }
            throw refusal;
        }
        return thanks(code);
    }

    private void register(String code, Map<String, String> sent) {
        if (sent.getOrDefault(TRAP, "").isBlank()) {
            desk.register(code, sent);
        }
    }

    private ModelAndView page(String code, Map<String, String> sent, List<Fault> faults, HttpStatusCode status) {
        TrainingFacts training = trainings.facts(code);
        ModelAndView page = new ModelAndView("delivery/registration");
        page.addObject("training", training);
        page.addObject("mode", desk.open(code).orElse(null));
        page.addObject("cancelled", training.stage().isEarlyEnd());
        page.addObject("fee", desk.fee(code));
        page.addObject("countries", countries.all());
        page.addObject("sent", sent);
        page.addObject("faults", faults);
        Map<String, String> byField = new HashMap<>();
        faults.forEach(fault -> byField.putIfAbsent(fault.field(), fault.message()));
        page.addObject("faultOf", byField);
        page.setStatus(status);
        return page;
    }

    private ModelAndView thanks(String code) {
        ModelAndView page = new ModelAndView("delivery/registered");
        page.addObject("training", trainings.facts(code));
        page.addObject("message", RegistrationDesk.THANKS);
        page.setStatus(HttpStatus.CREATED);
        return page;
    }

    private static ResponseEntity<Map<String, String>> message(HttpStatusCode status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", sentence));
    }
}
