package academy.capstone.credential.web;

import academy.capstone.credential.application.AwardBook;
import academy.capstone.delivery.ParticipantSection;
import academy.capstone.training.CourseFileSection.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was decided about the participant, by which rule and on which facts, and how to disagree. */
@Component
class OwnAwardSection implements ParticipantSection {

    private static final int PLACE = 250;

    private final AwardBook awards;

    OwnAwardSection(AwardBook awards) {
        this.awards = awards;
    }

    @Override
    public String key() {
        return "award";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        return awards.own(participantId)
                .map(own -> new View("How it was decided", "credential/own-award", Map.of("own", own)));
    }
}
