package academy.capstone.people.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@CapstoneTest
@Transactional
class ProfilesTests {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @Autowired
    private People people;

    @Autowired
    private PersonRepository persons;

    @Test
    void knowsTheSamplePeopleWithTheirGroupsAndUnits() {
        assertThat(people.members(Group.TASK_FORCE)).extracting(Person::id).containsExactly("chair", "secretariat");
        assertThat(people.isMember("designer", Group.REVIEWERS)).isTrue();
        assertThat(people.isMember("designer", Group.DIRECTORS)).isFalse();
        assertThat(person("coordinator").bureau()).contains(Bureau.BDT);
        assertThat(person("instructor").bureau()).isEmpty();
        assertThat(people.nameOf("coordinator")).isEqualTo("Coordinator BDT");
        assertThat(people.nameOf("somebody.else")).isEqualTo("somebody.else");
    }

    @Test
    void everyTopicHasExpertsOfTwoBureauxAndOneToSpare() {
        List<Person> experts = people.members(Group.REVIEWERS);
        Set<String> topics = experts.stream()
                .map(Person::topics)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(topics).hasSize(11).allSatisfy(topic -> {
            List<Person> able = experts.stream()
                    .filter(expert -> expert.topics().contains(topic))
                    .toList();
            assertThat(able).hasSizeGreaterThanOrEqualTo(3);
            assertThat(able.stream().map(Person::bureau).distinct()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void findsTheDirectorOfEachBureau() {
        assertThat(people.directorOf(Bureau.BR)).map(Person::id).contains("director.br");
        assertThat(people.directorOf(Bureau.GS)).map(Person::id).contains("deputy");
    }

    @Test
    void aSubstituteActsWhileThePersonIsAway() {
        persons.insertAbsence("director.bdt", DAY, DAY.plusDays(2), "director.br", Instant.EPOCH);

        assertThat(acting(DAY.minusDays(1))).isEqualTo("director.bdt");
        assertThat(acting(DAY)).isEqualTo("director.br");
        assertThat(acting(DAY.plusDays(2))).isEqualTo("director.br");
        assertThat(acting(DAY.plusDays(3))).isEqualTo("director.bdt");
        assertThat(people.isAbsent("director.bdt", DAY)).isTrue();
    }

    @Test
    void theSubstituteOfAnAbsentSubstituteActs() {
        persons.insertAbsence("director.bdt", DAY, DAY, "director.br", Instant.EPOCH);
        persons.insertAbsence("director.br", DAY, DAY, "director.tsb", Instant.EPOCH);

        assertThat(acting(DAY)).isEqualTo("director.tsb");
    }

    @Test
    void thePersonStaysResponsibleWhenSubstitutesNameEachOther() {
        persons.insertAbsence("director.bdt", DAY, DAY, "director.br", Instant.EPOCH);
        persons.insertAbsence("director.br", DAY, DAY, "director.bdt", Instant.EPOCH);

        assertThat(acting(DAY)).isEqualTo("director.bdt");
    }

    private String acting(LocalDate day) {
        return people.actingFor(person("director.bdt"), day).id();
    }

    private Person person(String id) {
        return people.find(id).orElseThrow();
    }
}
