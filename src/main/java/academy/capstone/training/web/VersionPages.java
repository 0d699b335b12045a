package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.VersionHistory;
import academy.capstone.training.domain.VersionNote;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of an outline, any two of them side by side. */
@Controller
@RequestMapping("/trainings/{code}/versions")
class VersionPages {

    private final CourseFileReading reading;
    private final VersionHistory history;
    private final OutlineComparisons comparisons;
    private final People people;

    VersionPages(CourseFileReading reading, VersionHistory history, OutlineComparisons comparisons, People people) {
        this.reading = reading;
        this.history = history;
        this.comparisons = comparisons;
        this.people = people;
    }

    /** The newest version and the one before it, unless others are chosen. */
    @GetMapping
    String chosen(
            @PathVariable String code,
            @RequestParam(required = false) Optional<Integer> from,
            @RequestParam(required = false) Optional<Integer> to,
            Principal principal,
            Model model) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        List<VersionNote> versions = history.of(facts, principal.getName());
        int later = to.orElse(versions.get(0).version().number());
        return page(facts, versions, from.orElse(Math.max(1, later - 1)), later, model);
    }

    /** {@code /trainings/{code}/versions/2..5}: an address to send to somebody. */
    @GetMapping("/{from:[0-9]{1,9}}..{to:[0-9]{1,9}}")
    String between(
            @PathVariable String code, @PathVariable int from, @PathVariable int to, Principal principal, Model model) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        return page(facts, history.of(facts, principal.getName()), from, to, model);
    }

    private String page(TrainingFacts facts, List<VersionNote> versions, int from, int to, Model model) {
        model.addAttribute("facts", facts);
        model.addAttribute("versions", versions);
        model.addAttribute("compared", comparisons.compare(facts.code(), from, to));
        model.addAttribute("words", new Words(people));
        return "training/versions";
    }
}
