package academy.capstone.signoff.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose signature is needed, and who gives it as things stand today.
 *
 * @param person whose signature it is
 * @param acting who signs: the person, or whoever acts for the person
 * @param absentUntil last day of the person's absence; empty if the person is there
 */
public record Signature(String person, String acting, Optional<LocalDate> absentUntil) {

    /** True if somebody signs for the person. */
    public boolean substituted() {
        return !person.equals(acting);
    }

    /** For whom somebody signs; empty if for themselves. */
    public Optional<String> onBehalf() {
        return substituted() ? Optional.of(person) : Optional.empty();
    }
}
