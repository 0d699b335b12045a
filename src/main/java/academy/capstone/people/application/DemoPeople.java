package academy.capstone.people.application;

import static academy.capstone.people.application.DemoPeople.Topic.*;
import static academy.capstone.workflow.Group.*;

import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import academy.capstone.people.Region;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The sample people of profile demo, all with the same known password. They exist before the port opens; people and
 * profiles that are there already stay as they are.
 */
@Component
@Profile("demo")
class DemoPeople implements SmartInitializingSingleton {

    private static final String PASSWORD = "demo";
    private static final String DOMAIN = "@example.org";

    /** Topics of the sample courses, in the words of the catalogue. */
    enum Topic {
        CYBERSECURITY("Cybersecurity"),
        SPECTRUM("Spectrum management"),
        BROADBAND("Wireless and fixed broadband"),
        STATISTICS("Big data and statistics"),
        TRANSFORMATION("Digital transformation"),
        POLICY("Policy and regulation"),
        GOVERNANCE("Internet governance"),
        INCLUSION("Digital inclusion"),
        REGULATION("ICT/Telecom Regulation"),
        QUALITY("Quality of Service"),
        SATELLITE("Satellite Communications");

        private final String label;

        Topic(String label) {
            this.label = label;
        }
    }

    /** Every topic has experts of two bureaux and one to spare, so that each sample training finds its reviewers. */
    private static final List<Sample> SAMPLES = List.of(
            sample("coordinator", "Coordinator BDT", Bureau.BDT, "Capacity Development", COORDINATORS)
                    .of(Region.AFR),
            sample("coordinator.br", "Coordinator BR", Bureau.BR, "Terrestrial Services", COORDINATORS)
                    .of(Region.EUR),
            sample("expert.bdt", "Expert BDT", Bureau.BDT, "Digital Networks", REVIEWERS)
                    .on(CYBERSECURITY, SPECTRUM, BROADBAND, TRANSFORMATION, POLICY, INCLUSION, REGULATION, SATELLITE),
            sample("expert.bdt2", "Second expert BDT", Bureau.BDT, "Digital Society", REVIEWERS)
                    .on(CYBERSECURITY, STATISTICS, TRANSFORMATION, GOVERNANCE, INCLUSION, QUALITY, POLICY),
            sample("expert.br", "Expert BR", Bureau.BR, "Space Services", REVIEWERS)
                    .on(SPECTRUM, BROADBAND, POLICY, INCLUSION, REGULATION, QUALITY, SATELLITE),
            sample("expert.tsb", "Expert TSB", Bureau.TSB, "Study Groups", REVIEWERS)
                    .on(CYBERSECURITY, SPECTRUM, BROADBAND, STATISTICS, GOVERNANCE, REGULATION, QUALITY, SATELLITE),
            sample("expert.gs", "Expert GS", Bureau.GS, "Strategic Planning", REVIEWERS)
                    .on(CYBERSECURITY, STATISTICS, TRANSFORMATION, POLICY, GOVERNANCE, INCLUSION),
            sample("designer", "Instructional designer", Bureau.GS, "Learning Design", ACADEMY_TEAM, REVIEWERS),
            sample("academy", "Academy team", Bureau.BDT, "Academy Platform", ACADEMY_TEAM),
            sample("instructor", "Instructor", null, "", INSTRUCTORS),
            sample("director.bdt", "Director BDT", Bureau.BDT, "Office of the Director BDT", DIRECTORS),
            sample("director.br", "Director BR", Bureau.BR, "Office of the Director BR", DIRECTORS),
            sample("director.tsb", "Director TSB", Bureau.TSB, "Office of the Director TSB", DIRECTORS),
            sample("deputy", "Deputy Secretary-General", Bureau.GS, "Office of the Deputy", SENIOR_MANAGEMENT),
            sample("chair", "Task-force chair", Bureau.GS, "Task Force", TASK_FORCE),
            sample("secretariat", "Task-force secretariat", Bureau.GS, "Task Force", TASK_FORCE),
            sample("owner", "Process owner", Bureau.GS, "Process Office", PROCESS_OWNERS),
            sample("admin", "Administrator", Bureau.GS, "Information Services", ADMINISTRATORS));

    private final Accounts accounts;
    private final PersonRepository persons;

    DemoPeople(Accounts accounts, PersonRepository persons) {
        this.accounts = accounts;
        this.persons = persons;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Sample sample : SAMPLES) {
            Person person = sample.person();
            accounts.create(person.id(), person.name(), person.email(), PASSWORD, sample.groups());
            if (persons.find(person.id()).isEmpty()) {
                persons.insert(person);
            }
        }
    }

    private static Sample sample(String id, String name, @Nullable Bureau bureau, String division, Group... groups) {
        Set<String> languages = Set.of("en", "fr", "es", "ar", "zh", "ru");
        Person person = new Person(
                id, name, id + DOMAIN, Optional.ofNullable(bureau), Optional.empty(), division, Set.of(), languages);
        return new Sample(person, List.of(groups));
    }

    private record Sample(Person person, List<Group> groups) {

        Sample of(Region region) {
            return with(Optional.of(region), person.topics());
        }

        Sample on(Topic... topics) {
            return with(
                    person.region(),
                    Arrays.stream(topics).map(topic -> topic.label).collect(Collectors.toSet()));
        }

        private Sample with(Optional<Region> region, Set<String> topics) {
            Person changed = new Person(
                    person.id(),
                    person.name(),
                    person.email(),
                    person.bureau(),
                    region,
                    person.division(),
                    topics,
                    person.languages());
            return new Sample(changed, groups);
        }
    }
}
