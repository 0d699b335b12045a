package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.delivery.application.CourseCalendar;
import academy.capstone.workflow.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendar files: for a participant by personal link, for the training's people when signed in. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CourseCalendar calendar;
    private final ParticipantLinks links;

    CalendarController(CourseCalendar calendar, ParticipantLinks links) {
        this.calendar = calendar;
        this.links = links;
    }

    @GetMapping("/participants/{token}/calendar.ics")
    ResponseEntity<byte[]> participant(@PathVariable String token) {
        String file = links.participantOf(token)
                .flatMap(calendar::ofParticipant)
                .orElseThrow(() -> Refusal.unknown(
                        "This link is not valid. Please use the link of the newest message that you have from us."));
        return answer(file, "training.ics");
    }

    @GetMapping("/trainings/{code}/calendar.ics")
    ResponseEntity<byte[]> staff(@PathVariable String code, Principal principal) {
        return answer(calendar.ofStaff(code, principal.getName()), code + ".ics");
    }

    /** A link that is a secret goes into no cache. */
    private static ResponseEntity<byte[]> answer(String file, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
