package academy.capstone.people.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import academy.capstone.people.Region;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A profile as somebody wrote it; empty text where something was left out. */
public record ProfileFields(
        String name,
        String email,
        String bureau,
        String region,
        String division,
        String dutyStation,
        List<String> topics,
        List<String> languages) {

    public ProfileFields {
        name = text(name);
        email = text(email);
        bureau = text(bureau);
        region = text(region);
        division = text(division);
        dutyStation = text(dutyStation);
        topics = words(topics);
        languages = words(languages);
    }

    /** The fields of an existing profile. */
    public static ProfileFields of(Person person) {
        return new ProfileFields(
                person.name(),
                person.email(),
                person.bureau().map(Enum::name).orElse(""),
                person.region().map(Enum::name).orElse(""),
                person.division(),
                person.dutyStation().orElse(""),
                person.topics().stream().sorted().toList(),
                person.languages().stream().sorted().toList());
    }

    public static ProfileFields empty() {
        return new ProfileFields("", "", "", "", "", "", List.of(), List.of());
    }

    /** The profile, once the fields are free of faults. */
    public Person toPerson(String id) {
        return new Person(
                id,
                name,
                email,
                bureauWritten(),
                regionWritten(),
                division,
                new HashSet<>(topics),
                new HashSet<>(languages),
                Optional.of(dutyStation).filter(station -> !station.isEmpty()));
    }

    Optional<Bureau> bureauWritten() {
        return Arrays.stream(Bureau.values())
                .filter(each -> each.name().equals(bureau))
                .findFirst();
    }

    Optional<Region> regionWritten() {
        return Arrays.stream(Region.values())
                .filter(each -> each.name().equals(region))
                .findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> words(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream()
                        .map(ProfileFields::text)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
