package academy.capstone.review.domain;

import academy.capstone.people.Person;
import java.util.Optional;

/** Nobody reviews their own work, that of their division, or after having stepped back. */
public final class ConflictOfInterest {

    private ConflictOfInterest() {}

    /** What stands against this person as a reviewer, as the end of a sentence that begins with the name. */
    public static Optional<String> of(Person person, ReviewNeed need) {
        if (person.id().equals(need.coordinator())) {
            return Optional.of("coordinates this training");
        }
        if (sameDivision(person, need)) {
            return Optional.of("belongs to the proposing division");
        }
        if (need.instructors().contains(person.id())) {
            return Optional.of("is named in the outline as an instructor");
        }
        if (need.recused().contains(person.id())) {
            return Optional.of("has recused from this training");
        }
        return Optional.empty();
    }

    private static boolean sameDivision(Person person, ReviewNeed need) {
        return !person.division().isBlank()
                && person.division().strip().equalsIgnoreCase(need.division().strip())
                && person.bureau().filter(each -> each == need.bureau()).isPresent();
    }
}
