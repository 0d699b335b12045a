package academy.capstone.people;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody with an account.
 *
 * @param bureau the bureau the person works in; empty for people from outside
 * @param region the regional office, if the person belongs to one
 * @param division the division within the bureau; empty text if unknown
 * @param topics topics the person can judge, as in the outline
 * @param languages codes of the code list, such as {@code en}
 * @param dutyStation key of the duty station in the settings whose working days count; empty: the default one
 */
public record Person(
        String id,
        String name,
        String email,
        Optional<Bureau> bureau,
        Optional<Region> region,
        String division,
        Set<String> topics,
        Set<String> languages,
        Optional<String> dutyStation) {

    public Person {
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
    }

    /** Somebody at the default duty station. */
    public Person(
            String id,
            String name,
            String email,
            Optional<Bureau> bureau,
            Optional<Region> region,
            String division,
            Set<String> topics,
            Set<String> languages) {
        this(id, name, email, bureau, region, division, topics, languages, Optional.empty());
    }
}
