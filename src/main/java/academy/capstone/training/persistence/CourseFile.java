package academy.capstone.training.persistence;

import academy.capstone.training.TrainingFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * The row of a training.
 *
 * @param proposalId process instance of the proposal
 * @param outlineVersion number of the newest outline
 * @param outlineSha256 its checksum
 * @param leadInstructor user id of the first instructor of the newest outline who has an account
 * @param contentKeptAt when a content review last decided to keep the approved outline
 */
public record CourseFile(
        TrainingFacts facts,
        String proposalId,
        int outlineVersion,
        String outlineSha256,
        Optional<String> leadInstructor,
        Optional<Instant> contentKeptAt,
        Instant proposedAt) {}
