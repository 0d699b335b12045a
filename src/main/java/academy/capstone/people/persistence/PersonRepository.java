package academy.capstone.people.persistence;

import academy.capstone.people.Absence;
import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import academy.capstone.people.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles and absences. */
@Repository
public class PersonRepository {

    private static final String COLUMNS =
            "select id, display_name, email, bureau, region, division, topics, languages, duty_station from person ";

    /** For more people than these, one question about everybody is quicker than one that names each. */
    private static final int MANY = 100;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(PersonRepository::person)
                .optional();
    }

    /** Those of the ids that have a profile, in the order of their ids. */
    public List<Person> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where id in (:ids) order by id")
                .param("ids", ids)
                .query(PersonRepository::person)
                .list();
    }

    /** The members of a group that have an account and a profile, in the order of their ids. */
    public List<Person> members(String group) {
        return jdbc.sql(COLUMNS + """
                        where id in (select m.USER_ID_ from ACT_ID_MEMBERSHIP m join ACT_ID_USER u on u.ID_ = m.USER_ID_
                            where m.GROUP_ID_ = :group)
                        order by id""")
                .param("group", group)
                .query(PersonRepository::person)
                .list();
    }

    public void insert(Person person) {
        write(person, """
                        insert into person (id, display_name, email, bureau, region, division, topics, languages,
                            duty_station)
                        values (:id, :name, :email, :bureau, :region, :division, :topics, :languages, :dutyStation)""");
    }

    public void update(Person person) {
        write(person, """
                        update person set display_name = :name, email = :email, bureau = :bureau, region = :region,
                            division = :division, topics = :topics, languages = :languages,
                            duty_station = :dutyStation
                        where id = :id""");
    }

    private void write(Person person, String statement) {
        jdbc.sql(statement)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("bureau", person.bureau().map(Bureau::name).orElse(null))
                .param("region", person.region().map(Region::name).orElse(null))
                .param("division", person.division())
                .param(
                        "topics",
                        String.join("\n", person.topics().stream().sorted().toList()))
                .param(
                        "languages",
                        String.join(" ", person.languages().stream().sorted().toList()))
                .param("dutyStation", person.dutyStation().orElse(null))
                .update();
    }

    /** Who acts for an absent person; empty if the person is there that day. */
    public Optional<String> substitute(String person, LocalDate day) {
        return jdbc.sql("""
                        select substitute from absence
                        where person = :person and first_day <= :day and last_day >= :day
                        order by first_day desc, id desc fetch first 1 rows only""")
                .param("person", person)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The absences of these people that touch the days from {@code first} to {@code last}. */
    public List<Absence> absences(Collection<String> persons, LocalDate first, LocalDate last) {
        if (persons.isEmpty()) {
            return List.of();
        }
        if (persons.size() > MANY) {
            Set<String> wanted = Set.copyOf(persons);
            return absences(first, last).stream()
                    .filter(each -> wanted.contains(each.person()))
                    .toList();
        }
        return jdbc.sql("""
                        select person, first_day, last_day, substitute from absence
                        where person in (:persons) and first_day <= :last and last_day >= :first
                        order by person, first_day, id""")
                .param("persons", persons)
                .param("first", first)
                .param("last", last)
                .query(PersonRepository::absence)
                .list();
    }

    private List<Absence> absences(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select person, first_day, last_day, substitute from absence
                        where first_day <= :last and last_day >= :first order by person, first_day, id""")
                .param("first", first)
                .param("last", last)
                .query(PersonRepository::absence)
                .list();
    }

    /** The person's absences that touch these days and were entered after {@code asOf}. */
    public List<Absence> absencesKnownSince(String person, Instant asOf, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select person, first_day, last_day, substitute from absence
                        where person = :person and first_day <= :last and last_day >= :first and entered_at > :asOf
                        order by first_day, id""")
                .param("person", person)
                .param("first", first)
                .param("last", last)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(PersonRepository::absence)
                .list();
    }

    /**
     * Keeps an absence.
     *
     * @param enteredAt since when it is known
     */
    public void insertAbsence(
            String person, LocalDate firstDay, LocalDate lastDay, String substitute, Instant enteredAt) {
        jdbc.sql("""
                        insert into absence (person, first_day, last_day, substitute, entered_at)
                        values (:person, :firstDay, :lastDay, :substitute, :enteredAt)""")
                .param("person", person)
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .param("substitute", substitute)
                .param("enteredAt", enteredAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("person"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("substitute"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("display_name"),
                row.getString("email"),
                optional(row.getString("bureau")).map(Bureau::valueOf),
                optional(row.getString("region")).map(Region::valueOf),
                row.getString("division"),
                words(row.getString("topics"), "\n"),
                words(row.getString("languages"), " "),
                optional(row.getString("duty_station")));
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private static Set<String> words(String text, String separator) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(separator));
    }
}
