package academy.capstone.review.domain;

import academy.capstone.people.Person;

/**
 * A chosen reviewer.
 *
 * @param explanation a sentence that begins with "Chosen because"
 */
public record Choice(Person person, String explanation) {}
