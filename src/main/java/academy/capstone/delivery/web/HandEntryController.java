package academy.capstone.delivery.web;

import academy.capstone.delivery.application.HandEntry;
import academy.capstone.delivery.application.HandEntry.Page;
import academy.capstone.delivery.application.HandEntry.Typed;
import academy.capstone.training.Trainings;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Results by hand: a table to type into, page by page. What was typed stays on the page when something is wrong. */
@Controller
class HandEntryController {

    private static final String SEEN = "seen:";

    private final HandEntry entry;
    private final Trainings trainings;

    HandEntryController(HandEntry entry, Trainings trainings) {
        this.entry = entry;
        this.trainings = trainings;
    }

    @GetMapping("/trainings/{code}/results")
    ModelAndView page(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "-1") int saved,
            Principal principal) {
        return shown(code, after, principal).addObject("saved", saved);
    }

    /** Fields are named {@code sessions:}, {@code grade:} and {@code seen:} with the number of the participant. */
    @PostMapping("/trainings/{code}/results/lines")
    ModelAndView save(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Map<String, String> sent,
            Principal principal) {
        return FaultyForm.orAgain(
                () -> {
                    int saved = entry.save(code, principal.getName(), typed(sent));
                    return new ModelAndView(
                            "redirect:/trainings/{code}/results", Map.of("after", after, "saved", saved));
                },
                () -> shown(code, after, principal).addObject("sent", sent));
    }

    private static List<Typed> typed(Map<String, String> sent) {
        return sent.keySet().stream()
                .filter(field -> field.startsWith(SEEN))
                .map(field -> field.substring(SEEN.length()))
                .map(id -> new Typed(
                        SentNumber.of(id),
                        (int) SentNumber.of(sent.getOrDefault(SEEN + id, "0")),
                        sent.getOrDefault("sessions:" + id, ""),
                        sent.getOrDefault("grade:" + id, "")))
                .toList();
    }

    private ModelAndView shown(String code, long after, Principal principal) {
        Page found = entry.page(code, principal.getName(), after);
        ModelAndView page = new ModelAndView("delivery/results-page");
        page.addObject("training", trainings.facts(code));
        page.addObject("page", found);
        page.addObject("after", after);
        page.addObject("next", found.next().orElse(null));
        page.addObject("sent", Map.of());
        return page;
    }
}
