package academy.capstone.people.application;

import academy.capstone.people.Absence;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.DutyStations;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class Profiles implements People, DutyStations {

    private final PersonRepository persons;
    private final Accounts accounts;

    Profiles(PersonRepository persons, Accounts accounts) {
        this.persons = persons;
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find(String userId) {
        return persons.find(userId);
    }

    @Override
    public Optional<String> of(String userId) {
        return persons.find(userId).flatMap(Person::dutyStation);
    }

    @Override
    public String nameOf(String userId) {
        return persons.find(userId).map(Person::name).orElse(userId);
    }

    @Override
    public List<Person> members(Group group) {
        return persons.members(group.id());
    }

    @Override
    public boolean isMember(String userId, Group group) {
        return accounts.groupsOf(userId).contains(group.id());
    }

    @Override
    public Optional<Person> directorOf(Bureau bureau) {
        Group group = bureau == Bureau.GS ? Group.SENIOR_MANAGEMENT : Group.DIRECTORS;
        return members(group).stream()
                .filter(person -> person.bureau().filter(bureau::equals).isPresent())
                .findFirst();
    }

    /** A substitute who is away has a substitute too; when they all name each other, the person stays responsible. */
    @Override
    public Person actingFor(Person person, LocalDate day) {
        Set<String> asked = new HashSet<>(Set.of(person.id()));
        Person acting = person;
        Optional<String> substitute = persons.substitute(acting.id(), day);
        while (substitute.isPresent()) {
            if (!asked.add(substitute.get())) {
                return person;
            }
            acting = persons.find(substitute.get()).orElse(person);
            substitute = persons.substitute(acting.id(), day);
        }
        return acting;
    }

    @Override
    public boolean isAbsent(String userId, LocalDate day) {
        return persons.substitute(userId, day).isPresent();
    }

    @Override
    public List<Absence> absencesKnownSince(String userId, Instant asOf, LocalDate first, LocalDate last) {
        return persons.absencesKnownSince(userId, asOf, first, last);
    }

    @Override
    public List<Absence> absences(Collection<String> userIds, LocalDate first, LocalDate last) {
        return persons.absences(userIds, first, last);
    }
}
