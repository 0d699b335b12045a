package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.IntegrityCases;
import academy.capstone.delivery.domain.IntegrityCase;
import academy.capstone.training.CourseFileSection.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells participants that they are being looked into, and what came of it; never what somebody suspects. */
@Component
class OwnInquirySection implements ParticipantSection {

    private static final int PLACE = 240;

    private final IntegrityCases cases;

    OwnInquirySection(IntegrityCases cases) {
        this.cases = cases;
    }

    @Override
    public String key() {
        return "inquiry";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        List<IntegrityCase> own = cases.own(participantId);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new View("Inquiry", "delivery/own-inquiry", Map.of("own", own)));
    }
}
