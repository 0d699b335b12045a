package academy.capstone.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Absence;
import academy.capstone.workflow.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbsenceCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

    @Test
    void acceptsAnAbsenceAcrossTheYearsEnd() {
        assertThat(faults(TODAY, LocalDate.of(2027, 1, 8))).isEmpty();
    }

    @Test
    void acceptsAnAbsenceThatEndsToday() {
        assertThat(faults(TODAY.minusDays(3), TODAY)).isEmpty();
    }

    @Test
    void refusesDaysThatAreOverTurnedRoundOrTooMany() {
        assertThat(faults(TODAY.minusDays(3), TODAY.minusDays(1))).containsExactly("lastDay");
        assertThat(faults(TODAY.plusDays(1), TODAY)).containsExactly("lastDay");
        assertThat(faults(TODAY, TODAY.plusYears(1))).isEmpty();
        assertThat(faults(TODAY, TODAY.plusYears(1).plusDays(1))).containsExactly("lastDay");
    }

    @Test
    void takesEveryGroupOfThePersonIntoAccount() {
        assertThat(check(Set.of("reviewers", "academy-team"), Set.of("reviewers")))
                .hasSize(1);
        assertThat(check(Set.of("reviewers"), Set.of("reviewers", "academy-team")))
                .isEmpty();
    }

    private static List<String> faults(LocalDate first, LocalDate last) {
        return AbsenceCheck.check(
                        new Absence("one", first, last, "other"), facts(Set.of("directors"), Set.of("directors")))
                .stream()
                .map(Fault::field)
                .toList();
    }

    private static List<Fault> check(Set<String> own, Set<String> ofSubstitute) {
        return AbsenceCheck.check(new Absence("one", TODAY, TODAY, "other"), facts(own, ofSubstitute));
    }

    private static AbsenceCheck.Facts facts(Set<String> own, Set<String> ofSubstitute) {
        return new AbsenceCheck.Facts(TODAY, List.of(), List.of(), own, ofSubstitute, true);
    }
}
