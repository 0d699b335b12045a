package academy.capstone.review.domain;

import academy.capstone.people.Person;
import java.util.Optional;

/**
 * Somebody who could review.
 *
 * @param hindrance why the person can't be asked now although no conflict stands against it, such as an absence, as the
 *     end of a sentence that begins with the name
 */
public record Candidate(Person person, Workload workload, Optional<String> hindrance) {

    public String id() {
        return person.id();
    }
}
