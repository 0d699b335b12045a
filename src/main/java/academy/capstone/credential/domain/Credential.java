package academy.capstone.credential.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A certificate or badge that was issued. Its facts and its document never change; only its standing may.
 *
 * @param generation 1 for the first of a participant, one more for each that supersedes it
 * @param issuedBy user id of the one who signed
 * @param pdfSha256 of the document, in hex
 * @param erasedAt when name, document and signed credential were removed at the holder's request
 */
public record Credential(
        CredentialId id,
        String trainingCode,
        long participantId,
        int generation,
        CredentialFacts facts,
        Standing standing,
        Instant issuedAt,
        String issuedBy,
        String pdfSha256,
        Optional<Instant> erasedAt) {}
