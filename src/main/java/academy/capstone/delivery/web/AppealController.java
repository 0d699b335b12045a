package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.delivery.application.Appeals;
import academy.capstone.workflow.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes appeals of participants, by personal link. */
@Controller
class AppealController {

    private final Appeals appeals;
    private final ParticipantLinks links;

    AppealController(Appeals appeals, ParticipantLinks links) {
        this.appeals = appeals;
        this.links = links;
    }

    @PostMapping("/participants/{token}/appeal")
    String appeal(@PathVariable String token, @RequestParam(defaultValue = "") String text) {
        long participant = links.participantOf(token)
                .orElseThrow(() -> Refusal.unknown(
                        "This link is not valid. Please use the link of the newest message that you have from us."));
        appeals.appeal(participant, text);
        return "redirect:/participants/{token}#results";
    }
}
