package academy.capstone.people.application;

import academy.capstone.people.Absence;
import academy.capstone.people.Person;
import academy.capstone.people.domain.AbsenceCheck;
import academy.capstone.people.domain.EnteredAbsence;
import academy.capstone.people.persistence.AbsenceRepository;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Rechecks;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody enters their own absences and who acts meanwhile. */
@Service
@Transactional
public class Absences {

    private final AbsenceRepository absences;
    private final PersonRepository persons;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Rechecks rechecks;
    private final Clock clock;

    Absences(
            AbsenceRepository absences,
            PersonRepository persons,
            Accounts accounts,
            Calendars calendars,
            Rechecks rechecks,
            Clock clock) {
        this.absences = absences;
        this.persons = persons;
        this.accounts = accounts;
        this.calendars = calendars;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /** The person's absences of today and later. */
    @Transactional(readOnly = true)
    public List<EnteredAbsence> of(String person) {
        return absences.from(person, today(person));
    }

    /** Who may act for the person: members of the same groups, with a profile. */
    @Transactional(readOnly = true)
    public List<Person> substitutes(String person) {
        List<String> groups = accounts.groupsOf(person);
        if (groups.isEmpty()) {
            return List.of();
        }
        Set<String> shared = new TreeSet<>(accounts.membersOf(groups.get(0)));
        groups.forEach(group -> shared.retainAll(accounts.membersOf(group)));
        return persons.findAll(shared).stream()
                .filter(each -> !each.id().equals(person))
                .toList();
    }

    @Transactional(readOnly = true)
    public String nameOf(String person) {
        return persons.find(person).map(Person::name).orElse(person);
    }

    /**
     * Enters an absence.
     *
     * @throws Refusal with every fault; of kind conflict while the person has no profile
     */
    public void enter(Absence absence) {
        if (persons.find(absence.person()).isEmpty()) {
            throw Refusal.conflict("You have no profile yet; please ask the academy team for one.");
        }
        LocalDate today = today(absence.person());
        List<Fault> faults = AbsenceCheck.check(
                absence,
                new AbsenceCheck.Facts(
                        today,
                        plain(absences.from(absence.person(), today)),
                        plain(absences.from(absence.substitute(), today)),
                        Set.copyOf(accounts.groupsOf(absence.person())),
                        Set.copyOf(accounts.groupsOf(absence.substitute())),
                        persons.find(absence.substitute()).isPresent()));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        persons.insertAbsence(
                absence.person(), absence.firstDay(), absence.lastDay(), absence.substitute(), clock.instant());
        note(absence, "entered");
    }

    /**
     * Takes an absence back.
     *
     * @throws Refusal of kind unknown if the person has no such absence
     */
    public void remove(String person, long id) {
        EnteredAbsence entered = absences.find(id)
                .filter(each -> each.absence().person().equals(person))
                .orElseThrow(() -> Refusal.unknown("You have no such absence (any more)."));
        absences.remove(id);
        note(entered.absence(), "removed");
    }

    private void note(Absence absence, String word) {
        rechecks.ofPerson(absence.person());
        absences.changed(
                absence.person(),
                absence.person(),
                clock.instant(),
                "absence %s: %s to %s, substitute %s"
                        .formatted(word, absence.firstDay(), absence.lastDay(), absence.substitute()));
    }

    private LocalDate today(String person) {
        return calendars.of(person).today();
    }

    private static List<Absence> plain(List<EnteredAbsence> entered) {
        return entered.stream().map(EnteredAbsence::absence).toList();
    }
}
