package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification.Verified;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credential as {@code /verify/{id}} answers it in JSON: everything that is printed, and how it stands; after an erasure what is left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerifiedJson(
        String id,
        String state,
        Instant since,
        @Nullable String reason,
        @Nullable String supersededBy,
        @Nullable String supersedes,
        String kind,
        @Nullable String holder,
        String trainingCode,
        String title,
        String language,
        String format,
        String level,
        LocalDate start,
        LocalDate end,
        BigDecimal hours,
        @Nullable BigDecimal grade,
        String bureau,
        String bureauName,
        String issuer,
        String signatory,
        String office,
        LocalDate issuedOn,
        String verification,
        @Nullable String document,
        String documentSha256,
        @Nullable String jwt,
        boolean erased) {

    static VerifiedJson of(Verified verified) {
        return of(verified.credential(), verified.supersedes());
    }

    private static VerifiedJson of(Credential credential, Optional<CredentialId> supersedes) {
        CredentialFacts facts = credential.facts();
        boolean erased = credential.erasedAt().isPresent();
        return new VerifiedJson(
                facts.id(),
                credential.standing().state().word(),
                credential.standing().since(),
                credential.standing().reason().orElse(null),
                credential.standing().supersededBy().map(CredentialId::digits).orElse(null),
                supersedes.map(CredentialId::digits).orElse(null),
                facts.kind().word(),
                erased ? null : facts.holder(),
                facts.trainingCode(),
                facts.title(),
                facts.language(),
                facts.format(),
                facts.level(),
                facts.start(),
                facts.end(),
                facts.hours(),
                facts.grade(),
                facts.bureau(),
                facts.bureauName(),
                facts.issuer(),
                facts.signatory(),
                facts.office(),
                facts.issuedOn(),
                facts.verification(),
                erased ? null : "/credentials/" + facts.id() + ".pdf",
                credential.pdfSha256(),
                erased ? null : "/credentials/" + facts.id() + ".jwt",
                erased);
    }
}
