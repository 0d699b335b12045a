package academy.capstone.notification.web;

import academy.capstone.notification.application.OutboxDesk;
import academy.capstone.notification.application.OutboxDesk.ShownNotice;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/outbox}: the notices as JSON, newest first, for the academy team and the administrators. */
@RestController
class OutboxApi {

    private static final int LIMIT = 1000;

    private final OutboxDesk desk;

    OutboxApi(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/outbox")
    List<NoticeJson> outbox(
            Principal principal,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String trainingCode,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long before) {
        if (!desk.seesAll(principal.getName())) {
            throw Refusal.forbidden("Only the academy team and the administrators read the whole outbox.");
        }
        return desk
                .newest(principal.getName(), OutboxDesk.filter(to, trainingCode, purpose, state, before), LIMIT)
                .stream()
                .map(NoticeJson::of)
                .toList();
    }

    record NoticeJson(
            long id,
            String to,
            String subject,
            String text,
            String link,
            String purpose,
            String trainingCode,
            String state,
            int attempts,
            Optional<String> lastError,
            String messageId,
            Instant created,
            Optional<Instant> sent) {

        static NoticeJson of(ShownNotice shown) {
            return new NoticeJson(
                    shown.notice().id(),
                    shown.to(),
                    shown.notice().subject(),
                    shown.text(),
                    shown.link(),
                    shown.notice().purpose(),
                    shown.notice().trainingCode(),
                    shown.state(),
                    shown.notice().attempts(),
                    shown.notice().lastError(),
                    shown.notice().messageId(),
                    shown.notice().created(),
                    shown.notice().sent());
        }
    }
}
