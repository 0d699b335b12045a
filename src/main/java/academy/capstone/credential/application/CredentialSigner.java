package academy.capstone.credential.application;

import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.people.Bureau;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Signs what credentials say, so that machines can verify it without asking us. */
public interface CredentialSigner {

    /**
     * Gets ready to sign the credentials with these ids: the key is asked for once, and each gets its place in the status
     * lists. Places are kept with the transaction of the caller, which has to end before the credentials are frozen.
     *
     * @throws SignatureUnavailableException if the secret that opens the keys is missing or another one
     */
    Pen ready(Bureau bureau, Collection<CredentialId> ids);

    /** Signs with one key and asks the database nothing. Thread-safe. */
    interface Pen {

        /**
         * An Open Badge 3.0 as VC-JWT, signed with the key of the issuing bureau.
         *
         * @param facts of a credential that the pen was made ready for
         * @param email address of the holder, of which only a salted hash goes in; empty if it is not at hand
         */
        String sign(CredentialFacts facts, Instant issuedAt, Optional<String> email);
    }
}
