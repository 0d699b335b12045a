package academy.capstone.training.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.ActivityType;
import academy.capstone.training.Deliverable;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A training as it was proposed. Kept as submitted; what changes later is in the outline.
 *
 * @param knowledgeTransfer whether the activity has elements of knowledge transfer
 * @param verification how an increase in knowledge or skills is verified; empty text: not at all
 * @param need the problem that the training answers
 * @param hours effort of one participant, in hours
 */
public record Proposal(
        String title,
        Bureau bureau,
        Region region,
        String division,
        ActivityType activityType,
        boolean knowledgeTransfer,
        String verification,
        Deliverable deliverable,
        Format format,
        Level level,
        List<Language> languages,
        List<String> topics,
        String need,
        String audience,
        LocalDate startDate,
        LocalDate endDate,
        BigDecimal hours) {

    public Proposal {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }

    /** True if the proposal says how an increase in knowledge or skills is verified. */
    public boolean verified() {
        return !verification.isBlank();
    }
}
