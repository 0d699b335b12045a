package academy.capstone.credential.web;

import academy.capstone.credential.application.Revocations;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A revocation that is proposed, for the second person of the academy team. */
@Controller
@RequestMapping("/trainings/{code}/revocations/{id}")
class RevocationPages {

    private final Revocations revocations;
    private final SecondOpinions opinions;
    private final Trainings trainings;

    RevocationPages(Revocations revocations, SecondOpinions opinions, Trainings trainings) {
        this.revocations = revocations;
        this.opinions = opinions;
        this.trainings = trainings;
    }

    @GetMapping
    ModelAndView proposal(@PathVariable String code, @PathVariable long id, Principal principal) {
        return page(code, id, principal, null, null);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        if (!decision.equals("confirm") && !decision.equals("refuse")) {
            throw Refusal.invalid("decision", "Please say confirm or refuse.");
        }
        try {
            revocations.decide(code, id, principal.getName(), decision.equals("confirm"), reason);
        } catch (Refusal refusal) {
            return page(code, id, principal, reason, OverridePages.typed(refusal));
        }
        return new ModelAndView("redirect:/trainings/{code}/awards");
    }

    private ModelAndView page(
            String code, long id, Principal principal, @Nullable String typed, @Nullable Refusal refusal) {
        SecondOpinions.Withdrawal proposal = opinions.revocation(code, id, principal.getName());
        ModelAndView page = new ModelAndView("credential/revocation");
        page.addObject("training", trainings.facts(code));
        page.addObject("proposal", proposal);
        page.addObject("reason", typed == null ? proposal.publicReason() : typed);
        page.addObject("refusal", refusal);
        if (refusal != null) {
            page.setStatus(
                    refusal.kind() == Refusal.Kind.INVALID ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        }
        return page;
    }
}
