package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.OutlineEditing;
import academy.capstone.training.domain.SavedVersion;
import academy.capstone.workflow.Group;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the outline is written, and where its versions are compared. */
@Controller
@RequestMapping("/trainings/{code}")
class OutlinePages {

    private final CourseFileReading reading;
    private final OutlineEditing editing;
    private final People people;

    OutlinePages(CourseFileReading reading, OutlineEditing editing, People people) {
        this.reading = reading;
        this.editing = editing;
        this.people = people;
    }

    @GetMapping("/outline")
    String edit(@PathVariable String code, Principal principal, Model model) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        if (!editing.mayEdit(facts, principal.getName())) {
            return "redirect:/trainings/{code}#outline";
        }
        model.addAttribute("facts", facts);
        model.addAttribute("words", new Words(people));
        model.addAttribute(
                "experts",
                people.members(Group.REVIEWERS).stream()
                        .filter(person -> !person.id().equals(facts.coordinator()))
                        .map(OutlinePages::option)
                        .toList());
        model.addAttribute(
                "teachers",
                people.members(Group.INSTRUCTORS).stream()
                        .filter(person -> !person.id().equals(facts.coordinator()))
                        .map(OutlinePages::option)
                        .toList());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        model.addAttribute(
                "currencies",
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList());
        return "training/outline";
    }

    @GetMapping("/versions")
    String versions(
            @PathVariable String code,
            @RequestParam(required = false) Optional<Integer> from,
            @RequestParam(required = false) Optional<Integer> to,
            Principal principal,
            Model model) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        List<SavedVersion> versions = reading.versions(code);
        int newest = versions.get(0).number();
        int later = to.orElse(newest);
        int earlier = from.orElse(Math.max(1, later - 1));
        model.addAttribute("facts", facts);
        model.addAttribute("versions", versions);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("changes", reading.changes(code, earlier, later));
        model.addAttribute("words", new Words(people));
        return "training/versions";
    }

    private static Choice option(Person person) {
        String unit = person.bureau().map(Enum::name).orElse("outside");
        return new Choice(person.id(), person.name() + " (" + unit + ")");
    }

    /** An option of a list of people. */
    record Choice(String id, String label) {}
}
