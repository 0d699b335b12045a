package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Appeals;
import academy.capstone.delivery.application.Corrections;
import academy.capstone.delivery.application.Corrections.Proposal;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One participant's result in all its versions, with corrections and the appeal. */
@Controller
class CorrectionController {

    private final Appeals appeals;
    private final Corrections corrections;
    private final Trainings trainings;
    private final People people;

    CorrectionController(Appeals appeals, Corrections corrections, Trainings trainings, People people) {
        this.appeals = appeals;
        this.corrections = corrections;
        this.trainings = trainings;
        this.people = people;
    }

    @GetMapping("/trainings/{code}/results/{participant}")
    ModelAndView page(@PathVariable String code, @PathVariable long participant, Principal principal) {
        ModelAndView page = new ModelAndView("delivery/result-page");
        UnaryOperator<String> nameOf = people::nameOf;
        page.addObject("training", trainings.facts(code));
        page.addObject("history", appeals.history(code, principal.getName(), participant));
        page.addObject("nameOf", nameOf);
        page.addObject("sent", Map.of());
        return page;
    }

    @PostMapping("/trainings/{code}/results/{participant}/corrections")
    ModelAndView propose(
            @PathVariable String code,
            @PathVariable long participant,
            @RequestParam Map<String, String> sent,
            Principal principal) {
        Proposal proposal = new Proposal(
                (int) SentNumber.of(sent.getOrDefault("seen", "0")),
                sent.getOrDefault("sessions", ""),
                sent.getOrDefault("grade", ""),
                sent.getOrDefault("reason", ""));
        return FaultyForm.orAgain(
                () -> {
                    corrections.propose(code, principal.getName(), participant, proposal);
                    return new ModelAndView("redirect:/trainings/{code}/results/{participant}");
                },
                () -> page(code, participant, principal).addObject("sent", sent));
    }

    @PostMapping("/trainings/{code}/results/{participant}/corrections/{id}")
    String decide(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String comment,
            Principal principal) {
        if (!decision.equals("confirm") && !decision.equals("decline")) {
            throw Refusal.invalid("decision", "Please say confirm or decline.");
        }
        corrections.decide(code, principal.getName(), id, decision.equals("confirm"), comment);
        return "redirect:/trainings/{code}/results/{participant}";
    }
}
