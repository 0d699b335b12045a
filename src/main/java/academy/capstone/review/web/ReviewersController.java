package academy.capstone.review.web;

import academy.capstone.review.application.ReviewerChange;
import academy.capstone.review.application.ReviewerOverview;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the task force changes who reviews a training, and the same as JSON. */
@Controller
class ReviewersController {

    private final ReviewerOverview overview;
    private final ReviewerChange change;

    ReviewersController(ReviewerOverview overview, ReviewerChange change) {
        this.overview = overview;
        this.change = change;
    }

    /**
     * A change.
     *
     * @param action add, replace or remove
     * @param person user id of the one who is added, replaced or removed
     * @param successor user id of the one who reviews instead; empty to let the rules choose
     */
    record Wanted(
            @Nullable String action,
            @Nullable String person,
            @Nullable String successor,
            @Nullable String reason) {}

    @GetMapping(path = "/api/trainings/{code}/reviewers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ReviewersShown json(@PathVariable String code, Principal reader) {
        return ReviewersShown.of(overview.of(code, reader.getName()));
    }

    @PostMapping(
            path = "/api/trainings/{code}/reviewers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ReviewersShown changeJson(@PathVariable String code, @RequestBody Wanted wanted, Principal actor) {
        carryOut(code, wanted, actor.getName());
        return json(code, actor);
    }

    @GetMapping(path = "/trainings/{code}/reviewers", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code, Principal reader, Model model) {
        model.addAttribute("seen", ReviewersShown.of(overview.of(code, reader.getName())));
        return "review/reviewers";
    }

    /** A refusal is shown on the page itself, beside what stands now. */
    @PostMapping(path = "/trainings/{code}/reviewers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object changeOnPage(@PathVariable String code, @ModelAttribute Wanted wanted, Principal actor) {
        try {
            carryOut(code, wanted, actor.getName());
            return "redirect:/trainings/" + code + "/reviewers";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.UNKNOWN) {
                throw refusal;
            }
            ModelAndView page = new ModelAndView("review/reviewers");
            page.addObject("seen", ReviewersShown.of(overview.of(code, actor.getName())));
            page.addObject("refusal", refusal.getMessage());
            page.addObject("wanted", wanted);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private void carryOut(String code, Wanted wanted, String actor) {
        String person = text(wanted.person());
        String reason = text(wanted.reason());
        if (person.isEmpty()) {
            throw Refusal.invalid("person", "Please say who is meant: the user id of a reviewer.");
        }
        switch (text(wanted.action())) {
            case "add" -> change.add(code, actor, person, reason);
            case "remove" -> change.remove(code, actor, person, reason);
            case "replace" ->
                change.replace(
                        code,
                        actor,
                        person,
                        Optional.of(text(wanted.successor())).filter(each -> !each.isEmpty()),
                        reason);
            default -> throw Refusal.invalid("action", "Please choose add, replace or remove.");
        }
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
