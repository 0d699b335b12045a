package academy.capstone.delivery;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Somebody who is enrolled in a training, with the results as they stand.
 *
 * @param id unique over all trainings; a person who takes part in two trainings has two
 * @param name as the participant gave it, in any script
 * @param country ISO 3166 alpha-2, upper case
 * @param grade 0 to 100 percent; empty without a graded result
 * @param sessionsAttended live sessions attended; 0 without a result
 * @param liveSessions live sessions that the approved outline plans
 * @param identityConfirmed staff confirmed the enrolment of this very person
 * @param integrityCaseOpen a suspicion of cheating is not settled yet
 * @param integrityCaseFounded one was settled against the participant
 */
public record Participant(
        long id,
        String trainingCode,
        String name,
        String email,
        String country,
        Optional<BigDecimal> grade,
        int sessionsAttended,
        int liveSessions,
        boolean identityConfirmed,
        boolean integrityCaseOpen,
        boolean integrityCaseFounded) {}
