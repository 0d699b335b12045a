package academy.capstone.credential.application;

import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.IssuedDocuments;
import org.springframework.stereotype.Component;

/** Tells delivery whose name stands on a document already. */
@Component
class IssuedCredentials implements IssuedDocuments {

    private final CredentialRepository credentials;

    IssuedCredentials(CredentialRepository credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean toParticipant(long participantId) {
        return credentials.isHolder(participantId);
    }
}
