package academy.capstone.desk.web;

import academy.capstone.desk.application.MailedTasks;
import academy.capstone.desk.application.MailedTasks.Lead;
import academy.capstone.desk.application.MailedTasks.Way;
import academy.capstone.desk.application.TaskDesk;
import academy.capstone.desk.application.TaskDesk.Work;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskStanding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The small page behind the link in a mail. Strangers learn nothing from it, whatever the link; opening it changes nothing,
 * because mail scanners open links, too. The link is a secret of its recipient: it stays out of logs and of the Referer.
 */
@Controller
@RequestMapping("/decide/{token}")
class DecidePages {

    private static final String AGAIN = "redirect:/decide/{token}";
    private static final String MESSAGE = "message";
    private static final String FAULTY = "desk/decide-refused";

    private final MailedTasks mailed;
    private final TaskDesk desk;
    private final Trainings trainings;
    private final People people;

    DecidePages(MailedTasks mailed, TaskDesk desk, Trainings trainings, People people) {
        this.mailed = mailed;
        this.desk = desk;
        this.trainings = trainings;
        this.people = people;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @Nullable Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (principal == null) {
            return "desk/decide-sign-in";
        }
        try {
            Lead lead = mailed.follow(token, principal.getName());
            return shown(lead, token, principal.getName(), request, response, model);
        } catch (Refusal refusal) {
            return refused(refusal, response, model);
        }
    }

    /** Behind the sign-in: whoever comes here has signed in, and goes on to the link. */
    @GetMapping("/sign-in")
    String signedIn(@PathVariable String token) {
        return AGAIN;
    }

    @PostMapping
    String decide(
            @PathVariable String token,
            @Nullable Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (SentByOurPage.isForeign(request)) {
            return refused(Refusal.forbidden("This was sent by a page of another site."), response, model);
        }
        if (principal == null || !SentByOurPage.isGenuine(request)) {
            Typed.keep(token, request);
            return AGAIN + "/sign-in";
        }
        String person = principal.getName();
        try {
            Lead lead = mailed.follow(token, person);
            if (lead.way() != Way.MINE) {
                return shown(lead, token, person, request, response, model);
            }
            return submit(lead, token, person, request, response, model);
        } catch (Refusal refusal) {
            return refused(refusal, response, model);
        }
    }

    private String submit(
            Lead lead,
            String token,
            String person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Work work = desk.open(lead.task().orElseThrow(), person);
        Map<String, @Nullable Object> values = SentForm.values(work.sheet(), request.getParameterMap());
        try {
            mailed.decide(token, person, values);
            Typed.forget(request);
            return AGAIN;
        } catch (Refusal refusal) {
            response.setStatus(status(refusal.kind()).value());
            model.addAttribute("refused", String.valueOf(refusal.getMessage()));
            Lead now = mailed.follow(token, person);
            return now.way() == Way.MINE
                    ? form(now, work, new FilledForm(work.sheet(), values, refusal.faults()), model)
                    : shown(now, token, person, request, response, model);
        }
    }

    /** Takes a task that is offered to several; then the page shows its form. */
    @PostMapping("/taking")
    String take(
            @PathVariable String token,
            @Nullable Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (principal == null || SentByOurPage.isForeign(request) || !SentByOurPage.isGenuine(request)) {
            return AGAIN + "/sign-in";
        }
        try {
            mailed.take(token, principal.getName());
            return AGAIN;
        } catch (Refusal refusal) {
            return refused(refusal, response, model);
        }
    }

    private String shown(
            Lead lead,
            String token,
            String person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (lead.way() != Way.MINE) {
            if (response.getStatus() == HttpStatus.OK.value()) {
                response.setStatus(status(lead.way()).value());
            }
            return standing(lead, model);
        }
        Work work = desk.open(lead.task().orElseThrow(), person);
        Optional<Typed> typed = Typed.of(token, request);
        model.addAttribute("kept", typed.isPresent());
        Map<String, ? extends @Nullable Object> values = typed.isPresent()
                ? SentForm.values(work.sheet(), typed.get().fields())
                : work.draft().values();
        return form(lead, work, new FilledForm(work.sheet(), values, List.<Fault>of()), model);
    }

    private String form(Lead lead, Work work, FilledForm form, Model model) {
        describe(lead, model);
        model.addAttribute("form", form);
        model.addAttribute("aside", work.aside().orElse(null));
        return "desk/decide";
    }

    private String standing(Lead lead, Model model) {
        describe(lead, model);
        model.addAttribute("way", lead.way().name());
        model.addAttribute("decision", lead.decision().orElse(null));
        if (lead.way() == Way.CHANGED) {
            model.addAttribute("outline", trainings.currentOutline(lead.link().trainingCode()));
        }
        return "desk/decide-standing";
    }

    private void describe(Lead lead, Model model) {
        TaskStanding task = lead.task().orElse(null);
        model.addAttribute("link", lead.link());
        model.addAttribute("task", task);
        model.addAttribute(
                "training", trainings.find(lead.link().trainingCode()).orElse(null));
        model.addAttribute("words", new TaskWords(people));
    }

    private static String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(status(refusal.kind()).value());
        model.addAttribute(MESSAGE, String.valueOf(refusal.getMessage()));
        return FAULTY;
    }

    private static HttpStatus status(Way way) {
        return switch (way) {
            case EXPIRED -> HttpStatus.GONE;
            case CHANGED, OTHERS -> HttpStatus.CONFLICT;
            default -> HttpStatus.OK;
        };
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
