package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.AwardBook;
import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.domain.AwardAppeal;
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

/** One appeal against an award, with what it is about: the training's people read it, the academy team answers it. */
@Controller
@RequestMapping("/trainings/{code}/appeals/{id}")
class AppealPages {

    private final AwardAppeals appeals;
    private final AwardBook awards;
    private final CredentialBook book;
    private final Trainings trainings;
    private final People people;

    AppealPages(AwardAppeals appeals, AwardBook awards, CredentialBook book, Trainings trainings, People people) {
        this.appeals = appeals;
        this.awards = awards;
        this.book = book;
        this.trainings = trainings;
        this.people = people;
    }

    @GetMapping
    ModelAndView page(@PathVariable String code, @PathVariable long id, Principal principal) {
        refuseStrangers(code, principal);
        AwardAppeal appeal = appeals.find(code, id);
        ModelAndView page = new ModelAndView("credential/appeal-page");
        UnaryOperator<String> nameOf = people::nameOf;
        page.addObject("training", trainings.facts(code));
        page.addObject("appeal", appeal);
        page.addObject("award", awards.newest(appeal.participantId()).orElse(null));
        page.addObject("mayAnswer", appeals.mayAnswer(code, principal.getName()));
        page.addObject("nameOf", nameOf);
        page.addObject("sent", Map.of());
        page.addObject("faultOf", Map.of());
        return page;
    }

    @PostMapping("/rejection")
    ModelAndView reject(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        return orFaults(
                code,
                id,
                principal,
                Map.of("rejection", reason),
                "rejection",
                () -> appeals.reject(code, id, principal.getName(), reason));
    }

    @PostMapping("/upholding")
    ModelAndView uphold(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        return orFaults(
                code,
                id,
                principal,
                Map.of("upholding", reason, "result", result),
                "upholding",
                () -> appeals.uphold(code, id, principal.getName(), result, reason));
    }

    /**
     * What is at fault, or has changed meanwhile, is said on the page itself, with what was typed.
     *
     * @param reason how the page calls the field for the reason, of which it has two
     */
    private ModelAndView orFaults(
            String code, long id, Principal principal, Map<String, String> sent, String reason, Runnable work) {
        refuseStrangers(code, principal);
        try {
            work.run();
            return new ModelAndView("redirect:/trainings/{code}/appeals/{id}");
        } catch (Refusal refusal) {
            boolean invalid = refusal.kind() == Refusal.Kind.INVALID;
            if (!invalid && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            Map<String, String> faultOf = new HashMap<>();
            for (Fault fault : refusal.faults()) {
                faultOf.put(fault.field().equals("reason") ? reason : fault.field(), fault.message());
            }
            ModelAndView page = page(code, id, principal);
            page.addObject("sent", sent);
            page.addObject("faultOf", faultOf);
            page.addObject("alert", refusal.getMessage());
            page.setStatus(invalid ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
            return page;
        }
    }

    private void refuseStrangers(String code, Principal principal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Appeals of participants are for the training's own people.");
        }
    }
}
