package academy.capstone.training;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a training that other modules read. They follow the newest saved outline where the outline has them.
 *
 * @param coordinator user id
 * @param division the proposing division
 * @param hours effort in hours, as stated
 * @param round how many peer reviews have been opened; 0 before the first
 * @param stageSince when the stage was entered
 * @param approvedVersion the outline version that senior management signed off
 * @param approvedAt when it did
 */
public record TrainingFacts(
        String code,
        String title,
        Bureau bureau,
        Region region,
        String division,
        String coordinator,
        ActivityType activityType,
        Deliverable deliverable,
        Format format,
        Level level,
        List<Language> languages,
        List<String> topics,
        String audience,
        LocalDate start,
        LocalDate end,
        BigDecimal hours,
        Stage stage,
        Instant stageSince,
        int round,
        Optional<Integer> approvedVersion,
        Optional<Instant> approvedAt) {}
