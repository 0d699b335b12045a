package academy.capstone.credential.application;

import academy.capstone.credential.domain.CredentialFacts;
import java.time.Instant;
import java.util.Optional;

/** Signs what a credential says, so that machines can verify it without asking us. Thread-safe. */
public interface CredentialSigner {

    /**
     * An Open Badge 3.0 as VC-JWT, signed with the key of the issuing bureau.
     *
     * @param email address of the holder, of which only a salted hash goes in; empty if it is not at hand
     * @throws SignatureUnavailableException if the secret that opens the keys is missing or another one
     */
    String sign(CredentialFacts facts, Instant issuedAt, Optional<String> email);
}
