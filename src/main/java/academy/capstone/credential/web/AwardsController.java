package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.AwardBook;
import academy.capstone.credential.application.AwardBook.Line;
import academy.capstone.credential.application.AwardBook.Page;
import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.application.InquiryHold;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who gets what and why, one line each, for the training's own people. */
@Controller
class AwardsController {

    private final AwardBook awards;
    private final CredentialBook book;
    private final InquiryHold hold;
    private final AwardAppeals appeals;
    private final Trainings trainings;
    private final SecondOpinions opinions;

    AwardsController(
            AwardBook awards,
            CredentialBook book,
            InquiryHold hold,
            AwardAppeals appeals,
            Trainings trainings,
            SecondOpinions opinions) {
        this.awards = awards;
        this.book = book;
        this.hold = hold;
        this.appeals = appeals;
        this.trainings = trainings;
        this.opinions = opinions;
    }

    /**
     * A page of the list.
     *
     * @param next value of {@code after} for the next page; null on the last one
     */
    record AwardsJson(List<Line> awards, @Nullable Long next) {}

    @GetMapping("/trainings/{code}/awards")
    String page(
            @PathVariable String code, @RequestParam(defaultValue = "0") long after, Principal principal, Model model) {
        Page page = read(code, after, principal);
        model.addAttribute("training", trainings.facts(code));
        model.addAttribute("held", hold.of(code));
        model.addAttribute("appeals", appeals.in(code));
        model.addAttribute("rows", page.awards());
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("first", after <= 0);
        model.addAttribute("opinions", opinions.of(code, principal.getName()));
        return "credential/awards";
    }

    @GetMapping("/api/trainings/{code}/awards")
    @ResponseBody
    AwardsJson json(@PathVariable String code, @RequestParam(defaultValue = "0") long after, Principal principal) {
        Page page = read(code, after, principal);
        return new AwardsJson(page.awards(), page.next().orElse(null));
    }

    private Page read(String code, long after, Principal principal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Names of participants are for the training's own people.");
        }
        return awards.page(code, after);
    }
}
