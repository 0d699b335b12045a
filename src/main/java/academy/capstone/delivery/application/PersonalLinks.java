package academy.capstone.delivery.application;

import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.ParticipantRepository;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links by which participants reach their page. Only a hash is kept, so each message gets a link of its own. */
@Component
class PersonalLinks implements ParticipantLinks {

    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final ParticipantRepository participants;

    PersonalLinks(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public String create(long participant) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        participants.addLink(participant, Digests.sha256(token));
        return "/participants/" + token;
    }

    @Override
    public Optional<Long> participantOf(String token) {
        return find(token).map(Registered::id);
    }

    Optional<Registered> find(String token) {
        return participants.findByToken(Digests.sha256(token));
    }
}
