package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.TraceRepository;
import academy.capstone.delivery.PersonalTraces;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the holder, and keeps that something was issued. */
@Component
class CredentialTraces implements PersonalTraces {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialTraces.class);

    private final CredentialRepository credentials;
    private final TraceRepository traces;
    private final Clock clock;

    CredentialTraces(CredentialRepository credentials, TraceRepository traces, Clock clock) {
        this.credentials = credentials;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void erase(long participantId) {
        for (Credential credential : credentials.ofParticipant(participantId)) {
            traces.erase(credential.id(), credential.facts().withoutPerson(), clock.instant());
            LOG.info("Credential {}: the person was erased.", credential.id());
        }
        traces.eraseAwards(participantId);
    }
}
