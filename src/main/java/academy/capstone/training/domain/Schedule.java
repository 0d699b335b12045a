package academy.capstone.training.domain;

import academy.capstone.training.Format;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The rule on dates: in the future, in order, and for instructor-led trainings not too short and not too long. */
final class Schedule {

    private final TrainingRules rules;
    private final LocalDate today;

    Schedule(TrainingRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    void check(LocalDate start, LocalDate end, Format format, String startField, String endField, Faults faults) {
        faults.addIf(
                !start.isAfter(today), startField, "The start " + start + " is not in the future; choose a later day.");
        if (end.isBefore(start)) {
            faults.add(endField, "The end " + end + " lies before the start " + start + "; choose a later end.");
        } else if (format.instructorLed()) {
            checkLength(start, end, endField, faults);
        } else {
            faults.addIf(end.equals(start), endField, "The end must come after the start; choose a later end.");
        }
    }

    private void checkLength(LocalDate start, LocalDate end, String endField, Faults faults) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        faults.addIf(
                days < rules.minDays(),
                endField,
                "An instructor-led training runs %d days at least, this one %d; choose a later end."
                        .formatted(rules.minDays(), days));
        faults.addIf(
                end.isAfter(start.plusWeeks(rules.maxWeeks())),
                endField,
                "An instructor-led training runs %d weeks at most, this one %d days; choose an earlier end."
                        .formatted(rules.maxWeeks(), days));
    }
}
