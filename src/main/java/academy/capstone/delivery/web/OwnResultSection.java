package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.Appeals;
import academy.capstone.training.CourseFileSection.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participant's own result once it is confirmed, and the form to appeal against it. */
@Component
class OwnResultSection implements ParticipantSection {

    private static final int PLACE = 200;

    private final Appeals appeals;

    OwnResultSection(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return "results";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        return appeals.ownResult(participantId)
                .map(own -> new View("Your result", "delivery/own-result", Map.of("own", own, "token", token)));
    }
}
