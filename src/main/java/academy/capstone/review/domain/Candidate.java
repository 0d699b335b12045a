package academy.capstone.review.domain;

import academy.capstone.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who could review.
 *
 * @param openReviews reviews that the person has been asked for and not given yet
 * @param lastAsked when the person was asked last; empty if never
 */
public record Candidate(Person person, int openReviews, Optional<Instant> lastAsked) {

    public String id() {
        return person.id();
    }
}
