package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes appeals of participants against their award, by personal link. */
@Controller
class OwnAppealController {

    private final AwardAppeals appeals;
    private final ParticipantLinks links;

    OwnAppealController(AwardAppeals appeals, ParticipantLinks links) {
        this.appeals = appeals;
        this.links = links;
    }

    @PostMapping("/participants/{token}/award-appeal")
    ModelAndView appeal(
            @PathVariable String token, @RequestParam(defaultValue = "") String text, HttpServletResponse response) {
        long participant = links.participantOf(token)
                .orElseThrow(() -> Refusal.unknown(
                        "This link is not valid. Please use the link of the newest message that you have from us."));
        try {
            appeals.file(participant, text);
            return new ModelAndView("redirect:/participants/{token}#award-appeal");
        } catch (Refusal refusal) {
            boolean mendable = refusal.kind() == Refusal.Kind.INVALID;
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader("Referrer-Policy", "no-referrer");
            ModelAndView page = new ModelAndView("credential/own-appeal-page");
            page.addObject("token", token);
            page.addObject("text", text);
            page.addObject("mendable", mendable);
            page.addObject("fault", refusal.getMessage());
            page.setStatus(mendable ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
            return page;
        }
    }
}
