package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.application.RegistrationDesk.PersonalPage;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The participant's own page, by personal link. */
@Controller
class ParticipantController {

    private final RegistrationDesk desk;

    private final List<ParticipantSection> sections;

    ParticipantController(RegistrationDesk desk, List<ParticipantSection> sections) {
        this.desk = desk;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(ParticipantSection::order))
                .toList();
    }

    /** A section with its anchor. */
    record Shown(String key, View view) {}

    @GetMapping("/participants/{token}")
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        PersonalPage found = desk.personalPage(token)
                .orElseThrow(() -> Refusal.unknown(
                        "This link is not valid. Please use the link of the newest message that you have from us."));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        ModelAndView page = new ModelAndView("delivery/participant");
        page.addObject("participant", found.participant());
        page.addObject("training", found.training());
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
