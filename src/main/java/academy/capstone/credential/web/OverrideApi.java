package academy.capstone.credential.web;

import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.application.Overrides;
import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.workflow.Refusal;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Overrides of awards: proposed by one of the academy team, decided by another. */
@RestController
@RequestMapping("/api/trainings/{code}/overrides")
class OverrideApi {

    private final Overrides overrides;
    private final CredentialBook book;

    OverrideApi(Overrides overrides, CredentialBook book) {
        this.overrides = overrides;
        this.book = book;
    }

    /** What is proposed for whom, and why. */
    record ProposalJson(
            @Nullable Long participantId,
            @Nullable String result,
            @Nullable String reason) {}

    /** An override as it stands. */
    record OverrideJson(
            long id,
            long participantId,
            String result,
            String reason,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static OverrideJson of(AwardOverride override) {
            return new OverrideJson(
                    override.id(),
                    override.participantId(),
                    override.result().word(),
                    override.reason(),
                    override.state().word(),
                    override.proposedBy(),
                    override.proposedAt(),
                    override.decidedBy().orElse(null),
                    override.decidedAt().orElse(null));
        }
    }

    @GetMapping
    List<OverrideJson> list(@PathVariable String code, Principal principal) {
        if (!book.maySeeNames(code, principal.getName())) {
            throw Refusal.forbidden("Awards of single participants are for the training's own people.");
        }
        return overrides.of(code).stream().map(OverrideJson::of).toList();
    }

    @PostMapping
    ResponseEntity<OverrideJson> propose(
            @PathVariable String code, @RequestBody ProposalJson body, Principal principal) {
        if (body.participantId() == null) {
            throw Refusal.invalid("participantId", "Please say whose award is meant, by the participant's id.");
        }
        long id = overrides.propose(
                code,
                body.participantId(),
                principal.getName(),
                Objects.requireNonNullElse(body.result(), ""),
                Objects.requireNonNullElse(body.reason(), ""));
        return ResponseEntity.created(URI.create("/api/trainings/" + code + "/overrides"))
                .body(find(code, id));
    }

    @PostMapping("/{id}/confirmation")
    OverrideJson confirm(@PathVariable String code, @PathVariable long id, Principal principal) {
        overrides.decide(code, id, principal.getName(), true);
        return find(code, id);
    }

    @PostMapping("/{id}/refusal")
    OverrideJson refuse(@PathVariable String code, @PathVariable long id, Principal principal) {
        overrides.decide(code, id, principal.getName(), false);
        return find(code, id);
    }

    private OverrideJson find(String code, long id) {
        return OverrideJson.of(overrides.find(code, id));
    }
}
