package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification;
import academy.capstone.delivery.ParticipantSection;
import academy.capstone.training.CourseFileSection.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certificates and badges on the participant's own page. */
@Component
class OwnCredentialsSection implements ParticipantSection {

    private static final int PLACE = 300;

    private final Verification verification;

    OwnCredentialsSection(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String key() {
        return "credentials";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        List<ShownCredential> own = verification.ofParticipant(participantId).stream()
                .map(ShownCredential::of)
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new View("Certificate or badge", "credential/own", Map.of("own", own)));
    }
}
