package academy.capstone.credential.web;

import academy.capstone.credential.application.Revocations;
import academy.capstone.credential.domain.RevocationProposal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revocations that follow from corrections, for scripts of the academy team. */
@RestController
@RequestMapping("/api/trainings/{code}/revocations")
class RevocationApi {

    private final Revocations revocations;

    RevocationApi(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Why it is decided so. */
    record ReasonJson(@Nullable String reason) {}

    /** A proposal as it stands. */
    record ProposalJson(
            long id,
            long participantId,
            String due,
            String reason,
            String state,
            Instant proposedAt,
            Set<String> authors,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason) {

        static ProposalJson of(RevocationProposal proposal) {
            return new ProposalJson(
                    proposal.id(),
                    proposal.participantId(),
                    proposal.due().word(),
                    proposal.reason(),
                    proposal.state().word(),
                    proposal.proposedAt(),
                    new TreeSet<>(proposal.authors()),
                    proposal.decidedBy().orElse(null),
                    proposal.decidedAt().orElse(null),
                    proposal.decisionReason().orElse(null));
        }
    }

    @GetMapping
    List<ProposalJson> list(@PathVariable String code, Principal principal) {
        return revocations.of(code, principal.getName()).stream()
                .map(ProposalJson::of)
                .toList();
    }

    @PostMapping("/{id}/confirmation")
    ProposalJson confirm(
            @PathVariable String code, @PathVariable long id, @RequestBody ReasonJson body, Principal principal) {
        return decide(code, id, body, principal, true);
    }

    @PostMapping("/{id}/refusal")
    ProposalJson refuse(
            @PathVariable String code, @PathVariable long id, @RequestBody ReasonJson body, Principal principal) {
        return decide(code, id, body, principal, false);
    }

    private ProposalJson decide(String code, long id, ReasonJson body, Principal principal, boolean confirmed) {
        revocations.decide(code, id, principal.getName(), confirmed, Objects.requireNonNullElse(body.reason(), ""));
        return ProposalJson.of(revocations.find(code, id, principal.getName()).proposal());
    }
}
