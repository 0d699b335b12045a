package academy.capstone.notification.web;

import academy.capstone.notification.application.OutboxDesk;
import academy.capstone.notification.application.OutboxDesk.ShownNotice;
import academy.capstone.notification.domain.NoticeState;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page {@code /outbox}: every mail, whether a mail server is set or not. */
@Controller
class OutboxPage {

    private static final int PAGE = 100;

    private final OutboxDesk desk;

    OutboxPage(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/outbox")
    String list(
            Principal principal,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String trainingCode,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        List<ShownNotice> found =
                desk.newest(principal.getName(), OutboxDesk.filter(to, trainingCode, purpose, state, before), PAGE + 1);
        List<ShownNotice> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("notices", shown);
        model.addAttribute(
                "older",
                found.size() > PAGE ? shown.get(shown.size() - 1).notice().id() : 0);
        model.addAttribute("to", to);
        model.addAttribute("trainingCode", trainingCode);
        model.addAttribute("purpose", purpose);
        model.addAttribute("state", state);
        model.addAttribute("states", OutboxDesk.states());
        model.addAttribute("purposes", OutboxDesk.purposes());
        model.addAttribute("all", desk.seesAll(principal.getName()));
        model.addAttribute("mailServer", desk.mailServer());
        return "notification/outbox";
    }

    @GetMapping("/outbox/{id}")
    String notice(Principal principal, @PathVariable long id, Model model) {
        ShownNotice shown = desk.notice(principal.getName(), id);
        boolean mayRetry = desk.mailServer()
                && desk.seesAll(principal.getName())
                && (shown.notice().state() == NoticeState.FAILED
                        || shown.notice().state() == NoticeState.KEPT);
        model.addAttribute("shown", shown);
        model.addAttribute("mayRetry", mayRetry);
        return "notification/notice";
    }

    /** The HTML version, for a frame that may do nothing but follow links. */
    @GetMapping("/outbox/{id}/html")
    ResponseEntity<String> html(Principal principal, @PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
                                + " sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(desk.html(principal.getName(), id));
    }

    @PostMapping("/outbox/{id}/retry")
    String retry(Principal principal, @PathVariable long id) {
        desk.retry(principal.getName(), id);
        return "redirect:/outbox/" + id;
    }
}
