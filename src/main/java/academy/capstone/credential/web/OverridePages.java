package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardBook;
import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.application.Overrides;
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

/** Overrides of awards by hand: one of the academy team proposes, another confirms or refuses. */
@Controller
@RequestMapping("/trainings/{code}")
class OverridePages {

    private static final String AWARDS = "redirect:/trainings/{code}/awards";

    private final Overrides overrides;
    private final SecondOpinions opinions;
    private final AwardBook awards;
    private final CredentialBook book;
    private final Trainings trainings;

    OverridePages(
            Overrides overrides, SecondOpinions opinions, AwardBook awards, CredentialBook book, Trainings trainings) {
        this.overrides = overrides;
        this.opinions = opinions;
        this.awards = awards;
        this.book = book;
        this.trainings = trainings;
    }

    @GetMapping("/awards/{participant}/override")
    ModelAndView form(@PathVariable String code, @PathVariable long participant, Principal principal) {
        return form(code, participant, principal, "", "", null);
    }

    @PostMapping("/awards/{participant}/override")
    ModelAndView propose(
            @PathVariable String code,
            @PathVariable long participant,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        try {
            overrides.propose(code, participant, principal.getName(), result, reason);
        } catch (Refusal refusal) {
            return form(code, participant, principal, result, reason, typed(refusal));
        }
        return new ModelAndView(AWARDS);
    }

    @GetMapping("/overrides/{id}")
    ModelAndView override(@PathVariable String code, @PathVariable long id, Principal principal) {
        return override(code, id, principal, null);
    }

    @PostMapping("/overrides/{id}")
    ModelAndView decide(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            Principal principal) {
        if (!decision.equals("confirm") && !decision.equals("refuse")) {
            throw Refusal.invalid("decision", "Please say confirm or refuse.");
        }
        try {
            overrides.decide(code, id, principal.getName(), decision.equals("confirm"));
        } catch (Refusal refusal) {
            return override(code, id, principal, typed(refusal));
        }
        return new ModelAndView(AWARDS);
    }

    private ModelAndView form(
            String code,
            long participant,
            Principal principal,
            String result,
            String reason,
            @Nullable Refusal refusal) {
        if (!overrides.mayPropose(principal.getName())) {
            throw Refusal.forbidden("Only the academy team overrides awards.");
        }
        ModelAndView page = page("credential/override-form", code, refusal);
        page.addObject("award", awards.of(code, participant));
        page.addObject("result", result);
        page.addObject("reason", reason);
        return page;
    }

    private ModelAndView override(String code, long id, Principal principal, @Nullable Refusal refusal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Awards of single participants are for the training's own people.");
        }
        ModelAndView page = page("credential/override", code, refusal);
        page.addObject("override", opinions.override(code, id, principal.getName()));
        return page;
    }

    private ModelAndView page(String view, String code, @Nullable Refusal refusal) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("training", trainings.facts(code));
        page.addObject("refusal", refusal);
        if (refusal != null) {
            page.setStatus(
                    refusal.kind() == Refusal.Kind.INVALID ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        }
        return page;
    }

    /** What was typed is shown again with what is at fault; everything else is no matter of these pages. */
    static Refusal typed(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        return refusal;
    }
}
