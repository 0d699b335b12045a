package academy.capstone.review.application;

import academy.capstone.people.Absence;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.WorkCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who is there for the essential part of a reviewers' window that would begin today. */
@Component
class Availability {

    private final People people;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final ReviewSettings settings;

    Availability(People people, Calendars calendars, Deadlines deadlines, ReviewSettings settings) {
        this.people = people;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** Those who are away too long, by user id, with the reason as the end of a sentence. */
    Map<String, String> away(Collection<Person> persons) {
        WorkCalendar standard = calendars.standard();
        int window = workingDays(standard);
        LocalDate today = standard.today();
        Map<String, List<Absence>> absences = people
                .absences(
                        persons.stream().map(Person::id).toList(),
                        today.minusDays(1),
                        standard.after(today, window + 1))
                .stream()
                .collect(Collectors.groupingBy(Absence::person));
        Map<String, String> away = new HashMap<>();
        for (Person person : persons) {
            List<Absence> own = absences.getOrDefault(person.id(), List.of());
            int missed = own.isEmpty() ? 0 : missed(calendarOf(person), window, own);
            if (missed > 0 && window - missed < settings.leastDaysPresent()) {
                away.put(person.id(), "is away on " + missed + " of the " + window + " working days of the window");
            }
        }
        return away;
    }

    private static int missed(WorkCalendar calendar, int window, List<Absence> absences) {
        return (int) IntStream.rangeClosed(1, window)
                .mapToObj(day -> calendar.after(calendar.today(), day))
                .filter(day -> absences.stream().anyMatch(each -> each.covers(day)))
                .count();
    }

    /** How many working days a window has that begins today. */
    private int workingDays(WorkCalendar calendar) {
        ZoneId zone = calendar.zone();
        LocalDate end = LocalDate.ofInstant(deadlines.getReviewEnd().toInstant(), zone);
        int days = 0;
        while (calendar.after(calendar.today(), days).isBefore(end)) {
            days++;
        }
        return days;
    }

    private WorkCalendar calendarOf(Person person) {
        return calendars.all().stream()
                .filter(each ->
                        person.dutyStation().filter(each.dutyStation()::equals).isPresent())
                .findFirst()
                .orElseGet(calendars::standard);
    }
}
