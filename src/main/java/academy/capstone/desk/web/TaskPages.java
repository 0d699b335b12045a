package academy.capstone.desk.web;

import academy.capstone.desk.application.Draft;
import academy.capstone.desk.application.Drafts;
import academy.capstone.desk.application.TaskDesk;
import academy.capstone.desk.application.TaskDesk.Work;
import academy.capstone.people.People;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SecurityEvents;
import academy.capstone.workflow.TaskStanding;
import academy.capstone.workflow.TaskStanding.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a task. With {@code ?embedded} it leaves header and footer out, for Tasklist's tab; everything works without
 * scripts.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

    private static final String EMBEDDED = "embedded";
    private static final String WORK = "desk/task";
    private static final String STANDING = "desk/standing";

    private final TaskDesk desk;
    private final Drafts drafts;
    private final People people;
    private final Clock clock;

    TaskPages(TaskDesk desk, Drafts drafts, People people, Clock clock) {
        this.desk = desk;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, Principal principal, Model model) {
        TaskStanding task = desk.standing(id, principal.getName());
        if (task.kind() != Kind.MINE) {
            return showStanding(task, principal, model);
        }
        Work work = desk.open(task, principal.getName());
        FilledForm form = new FilledForm(work.sheet(), work.draft().values(), List.of());
        return showWork(task, work, form, work.draft().version(), model);
    }

    /** Completes the task, or keeps a draft if that button was pressed. */
    @PostMapping
    String submit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String draftVersion,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            Model model,
            RedirectAttributes after) {
        String person = principal.getName();
        TaskStanding task = desk.standing(id, person);
        if (task.kind() != Kind.MINE) {
            SecurityEvents.refused(person, "POST /tasks/" + id, "The task is not in this person's hands.");
            response.setStatus((task.isOpen() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT).value());
            return showStanding(task, principal, model);
        }
        Work work = desk.open(task, person);
        Map<String, @Nullable Object> values = SentForm.values(work.sheet(), request.getParameterMap());
        FilledForm form = new FilledForm(work.sheet(), values, List.of());
        try {
            if (act.equals("draft")) {
                drafts.save(id, person, values, version(draftVersion));
                after.addFlashAttribute("draftSaved", true);
            } else {
                desk.submit(id, person, values);
                after.addFlashAttribute("submitted", form.summary());
            }
            return redirect(id, request);
        } catch (Refusal refusal) {
            return again(task, work, values, refusal, principal, model, response);
        }
    }

    @PostMapping("/taking")
    String take(@PathVariable String id, HttpServletRequest request, Principal principal) {
        desk.standing(id, principal.getName());
        desk.take(id, principal.getName());
        return redirect(id, request);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable String id, HttpServletRequest request, Principal principal) {
        desk.standing(id, principal.getName());
        desk.giveBack(id, principal.getName());
        return redirect(id, request);
    }

    /** The form once more with what was typed, and what is wrong with it; or what became of the task in the meantime. */
    private String again(
            TaskStanding before,
            Work work,
            Map<String, @Nullable Object> values,
            Refusal refusal,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status(refusal.kind()).value());
        model.addAttribute("refused", String.valueOf(refusal.getMessage()));
        TaskStanding task = desk.standing(before.id(), principal.getName());
        if (task.kind() != Kind.MINE) {
            return showStanding(task, principal, model);
        }
        List<Fault> faults = refusal.faults();
        int version = drafts.read(task.id(), principal.getName()).version();
        return showWork(task, work, new FilledForm(work.sheet(), values, faults), version, model);
    }

    private String showWork(TaskStanding task, Work work, FilledForm form, int draftVersion, Model model) {
        Draft draft = work.draft();
        Instant due = task.due();
        model.addAttribute("task", task);
        model.addAttribute("late", due != null && due.isBefore(clock.instant()));
        model.addAttribute("training", work.training().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        model.addAttribute("draftVersion", draftVersion);
        model.addAttribute("aside", work.aside().orElse(null));
        model.addAttribute("words", new TaskWords(people));
        return WORK;
    }

    private String showStanding(TaskStanding task, Principal principal, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("mineBefore", principal.getName().equals(task.holder()));
        model.addAttribute("training", desk.training(task).orElse(null));
        model.addAttribute("waiting", desk.waiting(task));
        model.addAttribute("nextOwn", desk.nextOf(principal.getName()).orElse(null));
        model.addAttribute("words", new TaskWords(people));
        return STANDING;
    }

    private static String redirect(String id, HttpServletRequest request) {
        return "redirect:/tasks/{id}" + (request.getParameter(EMBEDDED) == null ? "" : "?" + EMBEDDED);
    }

    private static Optional<Integer> version(String sent) {
        return sent.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(sent)) : Optional.empty();
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
