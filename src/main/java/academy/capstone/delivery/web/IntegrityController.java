package academy.capstone.delivery.web;

import academy.capstone.delivery.application.IntegrityCases;
import academy.capstone.delivery.domain.IntegrityCase.Finding;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The integrity cases about one participant: the training's people see that there are some, the academy team opens and closes. */
@Controller
@RequestMapping("/trainings/{code}/participants/{participant}/integrity")
class IntegrityController {

    private static final String BACK = "redirect:/trainings/{code}/participants/{participant}/integrity";

    private final IntegrityCases cases;
    private final Trainings trainings;
    private final People people;

    IntegrityController(IntegrityCases cases, Trainings trainings, People people) {
        this.cases = cases;
        this.trainings = trainings;
        this.people = people;
    }

    @GetMapping
    ModelAndView page(@PathVariable String code, @PathVariable long participant, Principal principal) {
        ModelAndView page = new ModelAndView("delivery/integrity-page");
        UnaryOperator<String> nameOf = people::nameOf;
        page.addObject("training", trainings.facts(code));
        page.addObject("file", cases.file(code, principal.getName(), participant));
        page.addObject("findings", Finding.values());
        page.addObject("nameOf", nameOf);
        page.addObject("sent", Map.of());
        page.addObject("faultOf", Map.of());
        return page;
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String code,
            @PathVariable long participant,
            @RequestParam Map<String, String> sent,
            Principal principal) {
        return orFaults(
                code,
                participant,
                sent,
                principal,
                () -> cases.open(code, principal.getName(), participant, sent.getOrDefault("reason", "")));
    }

    @PostMapping("/{id}")
    ModelAndView close(
            @PathVariable String code,
            @PathVariable long participant,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Principal principal) {
        return orFaults(
                code,
                participant,
                sent,
                principal,
                () -> cases.close(
                        code,
                        principal.getName(),
                        id,
                        sent.getOrDefault("finding", ""),
                        sent.getOrDefault("explanation", "")));
    }

    /** What is at fault, or has changed meanwhile, is said on the page itself, with what was typed. */
    private ModelAndView orFaults(
            String code, long participant, Map<String, String> sent, Principal principal, Runnable work) {
        try {
            work.run();
            return new ModelAndView(BACK);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            ModelAndView page = page(code, participant, principal);
            Map<String, String> faultOf = new HashMap<>();
            for (Fault fault : refusal.faults()) {
                faultOf.put(fault.field(), fault.message());
            }
            page.addObject("sent", sent);
            page.addObject("faultOf", faultOf);
            page.addObject("alert", refusal.getMessage());
            page.setStatus(
                    refusal.kind() == Refusal.Kind.INVALID ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
            return page;
        }
    }
}
