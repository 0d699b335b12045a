package academy.capstone.credential.web;

import academy.capstone.credential.application.Upkeep;
import academy.capstone.credential.application.Verification;
import academy.capstone.credential.domain.CredentialId;
import java.net.URI;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revocation, suspension and correction for scripts. */
@RestController
@RequestMapping("/api/credentials/{id}")
class CredentialApi {

    private final Upkeep upkeep;
    private final Verification verification;

    CredentialApi(Upkeep upkeep, Verification verification) {
        this.upkeep = upkeep;
        this.verification = verification;
    }

    /**
     * Why a credential is revoked.
     *
     * @param supersededBy id of another credential of the same participant that replaces it, if there is one
     */
    record RevocationJson(@Nullable String reason, @Nullable String supersededBy) {}

    /** Why a credential is suspended, or why the suspension is lifted. */
    record SuspensionJson(@Nullable String reason) {}

    /** The right name, and why the printed one is wrong. */
    record CorrectionJson(@Nullable String name, @Nullable String reason) {}

    /** Answers the credential as it stands now. */
    @PostMapping("/revocation")
    VerifiedJson revoke(@PathVariable String id, @RequestBody RevocationJson body, Principal principal) {
        upkeep.revoke(
                id,
                principal.getName(),
                Objects.requireNonNullElse(body.reason(), ""),
                Optional.ofNullable(body.supersededBy()).filter(other -> !other.isBlank()));
        return verified(id);
    }

    /** Answers the credential as it stands now. */
    @PostMapping("/suspension")
    VerifiedJson suspend(@PathVariable String id, @RequestBody SuspensionJson body, Principal principal) {
        upkeep.suspend(id, principal.getName(), Objects.requireNonNullElse(body.reason(), ""));
        return verified(id);
    }

    /** Answers the credential as it stands now. The reason may stand in the body or as a parameter: not every client sends a body with DELETE. */
    @DeleteMapping("/suspension")
    VerifiedJson lift(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable SuspensionJson body,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        String sent = body == null ? reason : Objects.requireNonNullElse(body.reason(), reason);
        upkeep.lift(id, principal.getName(), sent);
        return verified(id);
    }

    /** Answers the new credential. */
    @PostMapping("/correction")
    ResponseEntity<VerifiedJson> correct(
            @PathVariable String id, @RequestBody CorrectionJson body, Principal principal) {
        CredentialId corrected = upkeep.correct(
                id,
                principal.getName(),
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.reason(), ""));
        return ResponseEntity.created(URI.create("/verify/" + corrected)).body(verified(corrected.digits()));
    }

    private VerifiedJson verified(String id) {
        return VerifiedJson.of(verification.verify(id).orElseThrow());
    }
}
