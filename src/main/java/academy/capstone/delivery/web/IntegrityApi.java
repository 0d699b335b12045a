package academy.capstone.delivery.web;

import academy.capstone.delivery.application.IntegrityCases;
import academy.capstone.delivery.domain.IntegrityCase;
import academy.capstone.delivery.domain.IntegrityCase.Closure;
import academy.capstone.workflow.Refusal;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Integrity cases for scripts: for those of the academy team who don't work for the training. */
@RestController
@RequestMapping("/api/trainings/{code}/integrity-cases")
class IntegrityApi {

    private final IntegrityCases cases;

    IntegrityApi(IntegrityCases cases) {
        this.cases = cases;
    }

    /** Whom is looked into, and why. */
    record OpeningJson(
            @Nullable Long participantId, @Nullable String reason) {}

    /**
     * What the inquiry came to.
     *
     * @param finding unfounded or founded
     */
    record ClosureJson(@Nullable String finding, @Nullable String explanation) {}

    /** A case as it stands; the last four are null while it is open. */
    record CaseJson(
            long id,
            long participantId,
            String reason,
            String openedBy,
            Instant openedAt,
            @Nullable String finding,
            @Nullable String explanation,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {

        static CaseJson of(IntegrityCase each) {
            Optional<Closure> closure = each.closure();
            return new CaseJson(
                    each.id(),
                    each.participantId(),
                    each.reason(),
                    each.openedBy(),
                    each.openedAt(),
                    closure.map(closed -> closed.finding().word()).orElse(null),
                    closure.map(Closure::explanation).orElse(null),
                    closure.map(Closure::person).orElse(null),
                    closure.map(Closure::at).orElse(null));
        }
    }

    @GetMapping
    List<CaseJson> list(@PathVariable String code, Principal principal) {
        return cases.of(code, principal.getName()).stream().map(CaseJson::of).toList();
    }

    @PostMapping
    ResponseEntity<CaseJson> open(@PathVariable String code, @RequestBody OpeningJson body, Principal principal) {
        if (body.participantId() == null) {
            throw Refusal.invalid("participantId", "Please say who is meant, by the participant's id.");
        }
        long id = cases.open(
                code, principal.getName(), body.participantId(), Objects.requireNonNullElse(body.reason(), ""));
        return ResponseEntity.created(URI.create("/api/trainings/" + code + "/integrity-cases"))
                .body(find(code, id, principal));
    }

    @PostMapping("/{id}/closure")
    CaseJson close(
            @PathVariable String code, @PathVariable long id, @RequestBody ClosureJson body, Principal principal) {
        cases.close(
                code,
                principal.getName(),
                id,
                Objects.requireNonNullElse(body.finding(), ""),
                Objects.requireNonNullElse(body.explanation(), ""));
        return find(code, id, principal);
    }

    private CaseJson find(String code, long id, Principal principal) {
        return cases.of(code, principal.getName()).stream()
                .filter(each -> each.id() == id)
                .map(CaseJson::of)
                .findFirst()
                .orElseThrow();
    }
}
