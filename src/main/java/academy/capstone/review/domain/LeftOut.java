package academy.capstone.review.domain;

/**
 * Somebody who was not asked.
 *
 * @param person user id
 * @param explanation a sentence that begins with "Not chosen because", true when it was written
 */
public record LeftOut(String person, String name, String explanation) {}
