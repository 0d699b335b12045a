package academy.capstone.training.domain;

import academy.capstone.training.Format;
import academy.capstone.training.Outline;
import java.math.BigDecimal;

/** What participants who pass will receive, as far as the outline tells: computed, never chosen. */
public enum ExpectedCredential {
    CERTIFICATE("Certificate"),
    BADGE("Badge");

    private final String label;

    ExpectedCredential(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * A certificate for instructor-led trainings of enough hours, or for shorter live ones whose outline allows it;
     * otherwise a badge.
     */
    public static ExpectedCredential of(Outline outline, Format format, TrainingRules rules) {
        if (!format.instructorLed()) {
            return BADGE;
        }
        BigDecimal hours = outline.totalHours() == null ? BigDecimal.ZERO : outline.totalHours();
        boolean longEnough = hours.compareTo(BigDecimal.valueOf(rules.certificateHours())) >= 0;
        boolean live = outline.sessions().stream().anyMatch(session -> Boolean.TRUE.equals(session.live()));
        boolean shortAllowed = Boolean.TRUE.equals(outline.shortCertificate()) && live;
        return longEnough || shortAllowed ? CERTIFICATE : BADGE;
    }
}
