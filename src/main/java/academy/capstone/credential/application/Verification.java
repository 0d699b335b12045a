package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.persistence.CredentialRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers strangers who know the id of a credential. */
@Service
@Transactional(readOnly = true)
public class Verification {

    private final CredentialRepository credentials;

    Verification(CredentialRepository credentials) {
        this.credentials = credentials;
    }

    /**
     * A credential and the one that it replaced, if any.
     *
     * @param supersedes id of the older credential
     */
    public record Verified(Credential credential, Optional<CredentialId> supersedes) {}

    /** The credential with this id, as somebody typed it; valid, revoked or superseded. */
    public Optional<Verified> verify(String typed) {
        return CredentialId.read(typed)
                .flatMap(credentials::find)
                .map(found -> new Verified(
                        found, found.generation() > 1 ? credentials.predecessor(found.id()) : Optional.empty()));
    }

    /** The credentials of a participant, the newest first. */
    public List<Verified> ofParticipant(long participantId) {
        return credentials.ofParticipant(participantId).stream()
                .map(each -> new Verified(each, Optional.empty()))
                .toList();
    }

    /** The signed credential as it was issued. */
    public Optional<String> signed(String typed) {
        return CredentialId.read(typed).flatMap(credentials::signed);
    }

    /** The document as it was printed, byte for byte. */
    public Optional<byte[]> document(String typed) {
        return CredentialId.read(typed).flatMap(credentials::document);
    }
}
