package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.OwnPage;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.training.CourseFileSection.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    private final Countries countries;
    private final List<ParticipantSection> sections;

    ParticipantController(OwnPage own, Countries countries, List<ParticipantSection> sections) {
        this.own = own;
        this.countries = countries;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(ParticipantSection::order))
                .toList();
    }

    /** A section with its anchor. */
    record Shown(String key, View view) {}

    @GetMapping
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        return page(token, Map.of(), response);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token) {
        own.confirmAddress(token);
        return BACK;
    }

    @PostMapping("/name")
    ModelAndView name(
            @PathVariable String token, @RequestParam(defaultValue = "") String name, HttpServletResponse response) {
        return FaultyForm.orAgain(
                () -> {
                    own.correctName(token, name);
                    return new ModelAndView(BACK);
                },
                () -> page(token, Map.of("name", name), response));
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
        return FaultyForm.orAgain(
                () -> {
                    own.declarePayment(token, reference, fileName, content);
                    return new ModelAndView(BACK);
                },
                () -> page(token, Map.of("reference", reference), response));
    }

    /**
     * The page.
     *
     * @param sent what was typed into a form that was not taken
     */
    private ModelAndView page(String token, Map<String, String> sent, HttpServletResponse response) {
        OwnPage.Shown found = own.show(token);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        ModelAndView page = new ModelAndView("delivery/participant");
        page.addObject("token", token);
        page.addObject("shown", found);
        page.addObject("participant", found.participant());
        page.addObject("training", found.training());
        page.addObject(
                "country",
                countries
                        .find(found.participant().country())
                        .map(Countries.Country::name)
                        .orElse(found.participant().country()));
        page.addObject("sent", sent);
        page.addObject("sections", shown(found.participant().id(), token));
        return page;
    }

    private List<Shown> shown(long participant, String token) {
        return sections.stream()
                .flatMap(section ->
                        section.view(participant, token).map(view -> new Shown(section.key(), view)).stream())
                .toList();
    }
}
