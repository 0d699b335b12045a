package academy.capstone.people;

import academy.capstone.workflow.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The profiles of the people with an account. Membership in groups is as of this moment. */
public interface People {

    Optional<Person> find(String userId);

    /** The name for a user id; the id itself if there is no profile. */
    String nameOf(String userId);

    /** The members of a group, in alphabetical order of their ids. */
    List<Person> members(Group group);

    boolean isMember(String userId, Group group);

    /** The director of a bureau; for GS, who has none of its own, the deputy secretary-general. */
    Optional<Person> directorOf(Bureau bureau);

    /** Whoever acts for the person on that day: the person, or the substitute named for an absence. */
    Person actingFor(Person person, LocalDate day);

    boolean isAbsent(String userId, LocalDate day);

    /** The person's absences that touch these days and became known after {@code asOf}. */
    List<Absence> absencesKnownSince(String userId, Instant asOf, LocalDate first, LocalDate last);

    /** The absences of these people that touch the days from {@code first} to {@code last}, in the order of their ids. */
    List<Absence> absences(Collection<String> userIds, LocalDate first, LocalDate last);
}
