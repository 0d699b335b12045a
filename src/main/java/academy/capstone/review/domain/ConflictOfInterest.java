package academy.capstone.review.domain;

import academy.capstone.people.Person;
import java.util.Locale;
import java.util.Optional;

/**
 * Nobody reviews their own work, that of their division, or after having stepped back. Whoever the outline proposes as an
 * expert is named on purpose: that is no conflict.
 */
public final class ConflictOfInterest {

    private ConflictOfInterest() {}

    /** What stands against this person as a reviewer, as the end of a sentence that begins with the name. */
    public static Optional<String> of(Person person, ReviewNeed need) {
        ReviewNeed.Parties parties = need.parties();
        String mail = person.email().strip().toLowerCase(Locale.ROOT);
        if (parties.coordinators().contains(person.id())) {
            return Optional.of("coordinates this training or did");
        }
        if (sameDivision(person, need)) {
            return Optional.of("belongs to the proposing division");
        }
        if (parties.instructors().contains(person.id())
                || parties.instructorMails().contains(mail)) {
            return Optional.of("is named in the outline as an instructor");
        }
        if (parties.partners().contains(mail)
                || parties.partners().contains(person.name().strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("is named in the outline as a partner");
        }
        if (parties.authors().contains(person.id())) {
            return Optional.of("has written on a version of this outline");
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
