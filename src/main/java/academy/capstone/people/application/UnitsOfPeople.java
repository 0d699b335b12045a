package academy.capstone.people.application;

import academy.capstone.people.Person;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Units;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Bureau, region and division of people, on which duties depend. */
@Service
class UnitsOfPeople implements Units {

    private final PersonRepository persons;

    UnitsOfPeople(PersonRepository persons) {
        this.persons = persons;
    }

    @Override
    public Map<String, String> of(Collection<String> userIds) {
        return persons.findAll(userIds).stream()
                .collect(Collectors.toMap(
                        Person::id,
                        person -> person.bureau().map(Enum::name).orElse("") + "/"
                                + person.region().map(Enum::name).orElse("") + "/" + person.division()));
    }
}
