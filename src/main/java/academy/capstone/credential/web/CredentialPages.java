package academy.capstone.credential.web;

import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.application.CredentialBook.Page;
import academy.capstone.credential.application.Upkeep;
import academy.capstone.credential.application.Verification;
import academy.capstone.credential.application.Verification.Verified;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The credentials of a training for its people; revocation and correction for the academy team. */
@Controller
@RequestMapping("/trainings/{code}/credentials")
class CredentialPages {

    private final CredentialBook book;
    private final Verification verification;
    private final Upkeep upkeep;
    private final Trainings trainings;

    CredentialPages(CredentialBook book, Verification verification, Upkeep upkeep, Trainings trainings) {
        this.book = book;
        this.verification = verification;
        this.upkeep = upkeep;
        this.trainings = trainings;
    }

    @GetMapping
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int page,
            Principal principal,
            Model model) {
        refuseStrangers(code, principal);
        int number = Math.max(0, page);
        Page rows = book.page(code, name, number);
        model.addAttribute("training", trainings.facts(code));
        model.addAttribute("rows", rows.credentials());
        model.addAttribute("more", rows.more());
        model.addAttribute("page", number);
        model.addAttribute("name", name);
        model.addAttribute("mayBundle", upkeep.mayChange(principal.getName()));
        model.addAttribute("withheld", book.withheld(code));
        model.addAttribute("proposed", book.proposed(code));
        return "credential/list";
    }

    @GetMapping("/{id}")
    ModelAndView credential(@PathVariable String code, @PathVariable String id, Principal principal) {
        refuseStrangers(code, principal);
        return page(code, id, principal, Optional.empty(), "", "");
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        refuseStrangers(code, principal);
        try {
            upkeep.revoke(id, principal.getName(), reason, Optional.empty());
        } catch (Refusal refusal) {
            return again(refusal, page(code, id, principal, Optional.of(refusal), "", reason));
        }
        return new ModelAndView("redirect:/trainings/{code}/credentials/{id}");
    }

    @PostMapping("/{id}/suspension")
    ModelAndView suspend(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean lift,
            Principal principal) {
        refuseStrangers(code, principal);
        try {
            if (lift) {
                upkeep.lift(id, principal.getName(), reason);
            } else {
                upkeep.suspend(id, principal.getName(), reason);
            }
        } catch (Refusal refusal) {
            return again(refusal, page(code, id, principal, Optional.of(refusal), "", reason));
        }
        return new ModelAndView("redirect:/trainings/{code}/credentials/{id}");
    }

    @PostMapping("/{id}/correction")
    ModelAndView correct(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        refuseStrangers(code, principal);
        try {
            String corrected =
                    upkeep.correct(id, principal.getName(), name, reason).digits();
            return new ModelAndView("redirect:/trainings/{code}/credentials/" + corrected);
        } catch (Refusal refusal) {
            return again(refusal, page(code, id, principal, Optional.of(refusal), name, reason));
        }
    }

    /** What people typed at fault is shown to them again; everything else is no matter of this page. */
    private static ModelAndView again(Refusal refusal, ModelAndView page) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(
            String code, String id, Principal principal, Optional<Refusal> refusal, String name, String reason) {
        Verified verified = verification
                .verify(id)
                .filter(each -> each.credential().trainingCode().equals(code))
                .orElseThrow(() -> Refusal.unknown("This training has no credential with this id."));
        ModelAndView page = new ModelAndView("credential/credential");
        page.addObject("training", trainings.facts(code));
        page.addObject("shown", ShownCredential.of(verified));
        page.addObject("mayChange", upkeep.mayChange(principal.getName()));
        page.addObject("faults", refusal.map(Refusal::faults).orElse(List.of()));
        page.addObject("name", name);
        page.addObject("reason", reason);
        return page;
    }

    private void refuseStrangers(String code, Principal principal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Names of participants are for the training's own people.");
        }
    }
}
