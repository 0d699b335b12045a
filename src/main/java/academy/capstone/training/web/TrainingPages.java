package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.EditionLine;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.Eligibility;
import academy.capstone.training.application.OutlineEditing;
import academy.capstone.training.application.Withdrawals;
import academy.capstone.training.domain.Passage;
import academy.capstone.workflow.OpenTasks;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the course files: the list, and the file itself. */
@Controller
@RequestMapping("/trainings")
class TrainingPages {

    private static final int LAST_PAGE = 10_000;

    private final CourseFileReading reading;
    private final OutlineEditing editing;
    private final Withdrawals withdrawals;
    private final Eligibility eligibility;
    private final OpenTasks openTasks;
    private final People people;
    private final Clock clock;

    TrainingPages(
            CourseFileReading reading,
            OutlineEditing editing,
            Withdrawals withdrawals,
            Eligibility eligibility,
            OpenTasks openTasks,
            People people,
            Clock clock) {
        this.reading = reading;
        this.editing = editing;
        this.withdrawals = withdrawals;
        this.eligibility = eligibility;
        this.openTasks = openTasks;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            Principal principal,
            Model model) {
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        model.addAttribute("q", q);
        model.addAttribute("stage", stage);
        model.addAttribute("mine", mine);
        model.addAttribute("stages", Arrays.asList(Stage.values()));
        model.addAttribute("found", reading.list(principal.getName(), q, Stage.of(stage), mine, shown));
        model.addAttribute("words", new Words(people));
        return "training/list";
    }

    @GetMapping("/{code}")
    String courseFile(@PathVariable String code, Principal principal, Model model) {
        String person = principal.getName();
        TrainingFacts facts = reading.facts(code, person);
        OutlineVersion outline = reading.newestOutline(code);
        List<Passage> passages = reading.passages(code);
        model.addAttribute("facts", facts);
        EditionLine editions = reading.editions(code);
        model.addAttribute("editions", editions);
        model.addAttribute("proposal", reading.proposal(code));
        model.addAttribute("version", outline);
        model.addAttribute("outline", outline.outline());
        model.addAttribute("credential", reading.expectedCredential(facts, outline));
        model.addAttribute("passages", passages);
        model.addAttribute(
                "line",
                StageLine.of(
                        facts.stage(), passages.stream().map(Passage::stage).toList()));
        model.addAttribute("waiting", Waiting.of(openTasks.of(code), person, people, clock.instant()));
        model.addAttribute("next", NextStep.after(facts.stage(), editions.next().isPresent()));
        model.addAttribute("decisions", reading.decisions(facts, person));
        model.addAttribute("logFaults", reading.logFaults(code));
        model.addAttribute("checkedAt", clock.instant());
        model.addAttribute("sections", views(code, person));
        model.addAttribute("mayEdit", editing.mayEdit(facts, person));
        model.addAttribute(
                "faultCount",
                editing.mayEdit(facts, person)
                        ? editing.faults(facts, outline.outline()).size()
                        : 0);
        model.addAttribute("mayWithdraw", withdrawals.mayWithdraw(facts, person));
        model.addAttribute("mayOverrule", eligibility.mayOverrule(facts, person));
        model.addAttribute("words", new Words(people));
        return "training/course-file";
    }

    @PostMapping("/{code}/withdrawal")
    String withdraw(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Principal principal) {
        reading.facts(code, principal.getName());
        withdrawals.withdraw(code, principal.getName(), reason);
        return "redirect:/trainings/{code}";
    }

    @PostMapping("/{code}/eligibility")
    String overrule(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Principal principal) {
        reading.facts(code, principal.getName());
        eligibility.overrule(code, principal.getName(), reason);
        return "redirect:/trainings/{code}";
    }

    private List<SectionView> views(String code, String person) {
        return reading.sections().stream()
                .map(section -> section.view(code, person).map(view -> SectionView.of(section, view)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A section that is shown: its anchor, heading, template and variables. */
    record SectionView(String key, String title, String fragment, Map<String, Object> variables) {

        static SectionView of(CourseFileSection section, CourseFileSection.View view) {
            return new SectionView(section.key(), view.title(), view.fragment(), view.model());
        }
    }
}
