package academy.capstone.delivery.web;

import academy.capstone.delivery.application.ChecklistLibrary;
import academy.capstone.delivery.application.Checklists;
import academy.capstone.delivery.application.Checklists.Entry;
import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.domain.ChecklistPoint;
import academy.capstone.people.People;
import academy.capstone.training.Format;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checklists: of one training, for its people; and the lists themselves, which process owners change. */
@Controller
class ChecklistController {

    private static final int NEW_POINTS = 3;

    private final Checklists checklists;
    private final ChecklistLibrary library;
    private final ChecklistsShown shown;
    private final Trainings trainings;
    private final People people;

    ChecklistController(
            Checklists checklists,
            ChecklistLibrary library,
            ChecklistsShown shown,
            Trainings trainings,
            People people) {
        this.checklists = checklists;
        this.library = library;
        this.shown = shown;
        this.trainings = trainings;
        this.people = people;
    }

    @GetMapping("/trainings/{code}/checklists/{list}")
    ModelAndView ofTraining(@PathVariable String code, @PathVariable String list, Principal principal) {
        Checklist found = checklist(list);
        ModelAndView page = new ModelAndView("delivery/checklist-page");
        page.addObject("training", trainings.facts(code));
        page.addObject("list", found);
        page.addAllObjects(shown.model(code, found, principal.getName(), ""));
        return page;
    }

    /** Goes back to the task from which the point was written on, if there was one. */
    @PostMapping("/trainings/{code}/checklists/{list}/points/{point}")
    String write(
            @PathVariable String code,
            @PathVariable String list,
            @PathVariable String point,
            @RequestParam(defaultValue = "0") String seen,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String task,
            Principal principal) {
        Entry entry = new Entry((int) SentNumber.of(seen), state, evidence, document, date, reason);
        checklists.write(code, principal.getName(), checklist(list), point, entry);
        return back(task);
    }

    @PostMapping("/trainings/{code}/checklists/{list}/offered")
    String takeOffered(
            @PathVariable String code,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String task,
            Principal principal) {
        checklists.takeOffered(code, principal.getName(), checklist(list));
        return back(task);
    }

    private static String back(String task) {
        return task.matches("[0-9a-f-]{36}")
                ? "redirect:/tasks/" + task
                : "redirect:/trainings/{code}/checklists/{list}";
    }

    @GetMapping("/checklists")
    ModelAndView lists(Principal principal) {
        ModelAndView page = new ModelAndView("delivery/checklists-page");
        UnaryOperator<String> nameOf = people::nameOf;
        page.addObject("lists", Checklist.values());
        page.addObject("library", library);
        page.addObject("mayChange", library.mayChange(principal.getName()));
        page.addObject("nameOf", nameOf);
        return page;
    }

    @GetMapping("/checklists/{list}")
    ModelAndView list(@PathVariable String list, Principal principal) {
        if (!library.mayChange(principal.getName())) {
            throw Refusal.forbidden("Only process owners change the checklists.");
        }
        Checklist found = checklist(list);
        ModelAndView page = new ModelAndView("delivery/checklist-edit");
        page.addObject("list", found);
        page.addObject("newest", library.versions(found).get(0));
        page.addObject("blank", NEW_POINTS);
        page.addObject("owners", ChecklistPoint.OWNERS);
        page.addObject("formats", Format.values());
        return page;
    }

    /** Fields carry the number of their line: key, label, text, owner and formats. A line without a text is left out. */
    @PostMapping("/checklists/{list}")
    String save(@PathVariable String list, @RequestParam MultiValueMap<String, String> sent, Principal principal) {
        List<ChecklistPoint> points = new ArrayList<>();
        int lines = (int) Math.min(SentNumber.of(first(sent, "lines", "0")), 200);
        for (int i = 0; i < lines; i++) {
            String text = first(sent, "text" + i, "").strip();
            if (!text.isEmpty()) {
                points.add(new ChecklistPoint(
                        first(sent, "key" + i, newKey()),
                        first(sent, "label" + i, "").strip(),
                        text,
                        first(sent, "owner" + i, ""),
                        sent.getOrDefault("formats" + i, List.of())));
            }
        }
        library.save(
                checklist(list),
                principal.getName(),
                (int) SentNumber.of(first(sent, "seen", "0")),
                points,
                first(sent, "note", ""));
        return "redirect:/checklists";
    }

    private static String newKey() {
        return "p" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String first(MultiValueMap<String, String> sent, String field, String otherwise) {
        String value = sent.getFirst(field);
        return value == null ? otherwise : value;
    }

    private static Checklist checklist(String word) {
        return Checklist.of(word)
                .orElseThrow(() -> Refusal.unknown("There is no checklist of this name. There are: "
                        + String.join(
                                ", ",
                                Arrays.stream(Checklist.values())
                                        .map(Checklist::word)
                                        .toList()) + "."));
    }
}
