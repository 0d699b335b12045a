package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.credential.domain.AwardAppeal.Answer;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appeals against awards for scripts. Participants file them on their own page. */
@RestController
@RequestMapping("/api/trainings/{code}/award-appeals")
class AppealApi {

    private final AwardAppeals appeals;
    private final CredentialBook book;

    AppealApi(AwardAppeals appeals, CredentialBook book) {
        this.appeals = appeals;
        this.book = book;
    }

    /** Why an appeal is rejected; the participant reads it. */
    record RejectionJson(@Nullable String reason) {}

    /** What is awarded instead (certificate or badge), and why; the participant reads it. */
    record UpholdingJson(@Nullable String result, @Nullable String reason) {}

    /**
     * An appeal as it stands.
     *
     * @param state open, proposed (waits for a second person), upheld or rejected
     */
    record AppealJson(
            long id,
            long participantId,
            String text,
            Instant filedAt,
            Instant due,
            String state,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static AppealJson of(AwardAppeal appeal) {
            return new AppealJson(
                    appeal.id(),
                    appeal.participantId(),
                    appeal.text(),
                    appeal.filedAt(),
                    appeal.due(),
                    appeal.state().word(),
                    appeal.answer().map(Answer::text).orElse(null),
                    appeal.answer().map(Answer::person).orElse(null),
                    appeal.answer().map(Answer::at).orElse(null));
        }
    }

    @GetMapping
    List<AppealJson> list(@PathVariable String code, Principal principal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Appeals of participants are for the training's own people.");
        }
        return appeals.in(code).stream().map(AppealJson::of).toList();
    }

    @PostMapping("/{id}/rejection")
    AppealJson reject(
            @PathVariable String code, @PathVariable long id, @RequestBody RejectionJson body, Principal principal) {
        appeals.reject(code, id, principal.getName(), Objects.requireNonNullElse(body.reason(), ""));
        return AppealJson.of(appeals.find(code, id));
    }

    @PostMapping("/{id}/upholding")
    AppealJson uphold(
            @PathVariable String code, @PathVariable long id, @RequestBody UpholdingJson body, Principal principal) {
        appeals.uphold(
                code,
                id,
                principal.getName(),
                Objects.requireNonNullElse(body.result(), ""),
                Objects.requireNonNullElse(body.reason(), ""));
        return AppealJson.of(appeals.find(code, id));
    }
}
