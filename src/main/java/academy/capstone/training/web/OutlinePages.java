package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.OutlineEditing;
import academy.capstone.workflow.Group;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the outline is written. */
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

    private static Choice option(Person person) {
        String unit = person.bureau().map(Enum::name).orElse("outside");
        return new Choice(person.id(), person.name() + " (" + unit + ")");
    }

    /** An option of a list of people. */
    record Choice(String id, String label) {}
}
