package academy.capstone.people.web;

import academy.capstone.people.application.Absences;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page {@code /absences}, on which everybody says when they are away and who acts meanwhile. */
@Controller
class AbsencePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Absences absences;

    AbsencePages(Absences absences) {
        this.absences = absences;
    }

    /** An absence in words. */
    public record AbsenceShown(long id, String firstDay, String lastDay, String substitute) {}

    @GetMapping("/absences")
    ModelAndView list(Principal principal) {
        return page(principal, new AbsenceFields("", "", ""), List.of(), HttpStatus.OK);
    }

    @PostMapping("/absences")
    ModelAndView enter(
            Principal principal,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String substitute) {
        AbsenceFields fields = new AbsenceFields(firstDay, lastDay, substitute);
        try {
            absences.enter(fields.absence(principal.getName()));
            return new ModelAndView("redirect:/absences");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(principal, fields, refusal.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/absences/{id}/removal")
    String remove(Principal principal, @PathVariable long id) {
        absences.remove(principal.getName(), id);
        return "redirect:/absences";
    }

    private ModelAndView page(Principal principal, AbsenceFields fields, List<Fault> faults, HttpStatusCode status) {
        String person = principal.getName();
        ModelAndView page = new ModelAndView("people/absences");
        page.setStatus(status);
        page.addObject(
                "absences",
                absences.of(person).stream()
                        .map(each -> new AbsenceShown(
                                each.id(),
                                day(each.absence().firstDay()),
                                day(each.absence().lastDay()),
                                absences.nameOf(each.absence().substitute())))
                        .toList());
        page.addObject("firstDay", fields.firstDay());
        page.addObject("lastDay", fields.lastDay());
        page.addObject("substitute", fields.substitute());
        page.addObject("substitutes", absences.substitutes(person));
        page.addObject("faults", new FaultsShown(faults));
        return page;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
