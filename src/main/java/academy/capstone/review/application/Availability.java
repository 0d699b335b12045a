package academy.capstone.review.application;

import academy.capstone.people.Absence;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Why somebody can't be expected to give an open review: an absence that became known after the person was asked leaves
     * fewer days than a reviewer must be there for. Silence in a window that is nearly over anyway is none.
     *
     * @param due the end of the person's window
     * @return the end of a sentence that begins with the name
     */
    Optional<String> awayForTheRest(Person person, Instant asked, Instant due) {
        WorkCalendar calendar = calendarOf(person);
        LocalDate end = LocalDate.ofInstant(due, calendar.zone());
        List<LocalDate> rest = calendar.today()
                .plusDays(1)
                .datesUntil(end.isBefore(calendar.today()) ? calendar.today().plusDays(1) : end.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        if (rest.isEmpty()
                || people.absencesKnownSince(person.id(), asked, rest.get(0), end)
                        .isEmpty()) {
            return Optional.empty();
        }
        List<Absence> own = people.absences(List.of(person.id()), rest.get(0), end);
        long present = rest.stream()
                .filter(day -> own.stream().noneMatch(each -> each.covers(day)))
                .count();
        boolean enough = present >= Math.min(settings.leastDaysPresent(), rest.size());
        return enough || present > 0 && rest.size() < settings.leastDaysPresent()
                ? Optional.empty()
                : Optional.of("is away on " + (rest.size() - present) + " of the " + rest.size()
                        + " working days that are left of the window");
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
