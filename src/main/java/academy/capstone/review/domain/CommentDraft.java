package academy.capstone.review.domain;

import java.time.Instant;

/**
 * What a reviewer has noted at a field of the outline and not handed in yet.
 *
 * @param field path of the field, such as {@code objectives[1].text}
 * @param round the round in which it was noted
 */
public record CommentDraft(String taskId, String field, String text, int round, Instant savedAt) {}
