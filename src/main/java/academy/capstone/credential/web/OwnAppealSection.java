package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.AwardAppeals.Own;
import academy.capstone.delivery.ParticipantSection;
import academy.capstone.training.CourseFileSection.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participant's appeals against the award, how they stand, and the form for one while there can be one. */
@Component
class OwnAppealSection implements ParticipantSection {

    private static final int PLACE = 260;

    private final AwardAppeals appeals;

    OwnAppealSection(AwardAppeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return "award-appeal";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        Own own = appeals.own(participantId);
        return own.appeals().isEmpty() && own.until().isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "Appeal against the decision", "credential/own-appeal", Map.of("own", own, "token", token)));
    }
}
