package academy.capstone.review.domain;

import academy.capstone.people.Person;

/**
 * Somebody who was chosen, could be, or was not.
 *
 * @param explanation why, in a sentence
 */
public record Choice(Person person, String explanation) {}
