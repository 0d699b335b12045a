package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.OwnPage;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The participant's own page, by personal link. Opening it changes nothing: mail scanners open links, too. */
@Controller
@RequestMapping("/participants/{token}")
class ParticipantController {

    private static final String BACK = "redirect:/participants/{token}";

    private final OwnPage own;
    private final List<ParticipantSection> sections;

    ParticipantController(OwnPage own, List<ParticipantSection> sections) {
        this.own = own;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(ParticipantSection::order))
                .toList();
    }

    /** A section with its anchor. */
    record Shown(String key, View view) {}

    @GetMapping
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        return page(token, List.of(), response);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token) {
        own.confirmAddress(token);
        return BACK;
    }

    @PostMapping("/name")
    ModelAndView name(
            @PathVariable String token, @RequestParam(defaultValue = "") String name, HttpServletResponse response) {
        return orFaults(token, response, () -> own.correctName(token, name));
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String token) {
        own.withdraw(token);
        return BACK;
    }

    @PostMapping("/payment")
    ModelAndView payment(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String fileName = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return orFaults(token, response, () -> own.declarePayment(token, reference, fileName, content));
    }

    /** What is at fault is said on the page itself, where it can be mended. */
    private ModelAndView orFaults(String token, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return new ModelAndView(BACK);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(token, refusal.faults(), response);
        }
    }

    private ModelAndView page(String token, List<Fault> faults, HttpServletResponse response) {
        OwnPage.Shown found = own.show(token);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        ModelAndView page = new ModelAndView("delivery/participant");
        page.addObject("token", token);
        page.addObject("shown", found);
        page.addObject("participant", found.participant());
        page.addObject("training", found.training());
        page.addObject("faults", faults);
        page.addObject("sections", shown(found.participant().id(), token));
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    private List<Shown> shown(long participant, String token) {
        return sections.stream()
                .flatMap(section ->
                        section.view(participant, token).map(view -> new Shown(section.key(), view)).stream())
                .toList();
    }
}
