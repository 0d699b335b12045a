package academy.capstone.people.web;

import academy.capstone.people.Absence;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An absence as somebody wrote it. */
record AbsenceFields(
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String substitute) {

    /**
     * @throws Refusal with a sentence for each date that cannot be read
     */
    Absence absence(String person) {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> first = day("firstDay", "The first day", firstDay, faults);
        Optional<LocalDate> last = day("lastDay", "The last day", lastDay, faults);
        if (first.isEmpty() || last.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Absence(person, first.get(), last.get(), substitute == null ? "" : substitute.strip());
    }

    private static Optional<LocalDate> day(String field, String label, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(field, label + " is missing; please fill it in."));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            faults.add(new Fault(field, label + " must be a date such as 2027-03-01."));
            return Optional.empty();
        }
    }
}
