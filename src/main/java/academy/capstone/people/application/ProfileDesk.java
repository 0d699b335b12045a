package academy.capstone.people.application;

import academy.capstone.people.Person;
import academy.capstone.people.domain.ProfileChange;
import academy.capstone.people.domain.ProfileCheck;
import academy.capstone.people.domain.ProfileFields;
import academy.capstone.people.persistence.AbsenceRepository;
import academy.capstone.people.persistence.PersonRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Profiles are kept by the academy team, the task force and the administrators. */
@Service
@Transactional
public class ProfileDesk {

    private static final Set<Group> KEEPERS = EnumSet.of(Group.ACADEMY_TEAM, Group.TASK_FORCE, Group.ADMINISTRATORS);
    private static final int CHANGES_SHOWN = 20;

    private final Accounts accounts;
    private final PersonRepository persons;
    private final AbsenceRepository records;
    private final Calendars calendars;
    private final Clock clock;

    ProfileDesk(
            Accounts accounts, PersonRepository persons, AbsenceRepository records, Calendars calendars, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.records = records;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Somebody with an account in one of our groups.
     *
     * @param person empty: the profile is missing, so nobody can choose or write to them
     */
    public record Member(String id, List<Group> groups, Optional<Person> person) {}

    @Transactional(readOnly = true)
    public boolean mayKeep(String user) {
        List<String> groups = accounts.groupsOf(user);
        return KEEPERS.stream().map(Group::id).anyMatch(groups::contains);
    }

    /**
     * Everybody, those without a profile first.
     *
     * @param text part of an id, a name or a division; empty for all
     * @throws Refusal of kind forbidden for all but those who keep profiles
     */
    @Transactional(readOnly = true)
    public List<Member> members(String user, String text) {
        requireKeeper(user);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return everybody().stream()
                .filter(member -> fits(member, wanted))
                .sorted(Comparator.comparing((Member member) -> member.person().isPresent())
                        .thenComparing(
                                member -> member.person().map(Person::name).orElse(member.id())))
                .toList();
    }

    /** The member; refused as unknown if nobody has such an account. */
    @Transactional(readOnly = true)
    public Member member(String user, String id) {
        requireKeeper(user);
        if (!accounts.exists(id)) {
            throw Refusal.unknown("There is no account \"" + id + "\"; accounts are opened by the administrators.");
        }
        List<String> groups = accounts.groupsOf(id);
        return new Member(
                id,
                EnumSet.allOf(Group.class).stream()
                        .filter(group -> groups.contains(group.id()))
                        .toList(),
                persons.find(id));
    }

    /** The latest changes, by name of who made them, the newest first. */
    @Transactional(readOnly = true)
    public List<ProfileChange> changes(String user, String id) {
        requireKeeper(user);
        return records.changes(id, CHANGES_SHOWN).stream()
                .map(each -> new ProfileChange(nameOf(each.by()), each.at(), each.what()))
                .toList();
    }

    private String nameOf(String id) {
        return persons.find(id).map(Person::name).orElse(id);
    }

    /** Keys and names of the duty stations. */
    public Map<String, String> dutyStations() {
        Map<String, String> stations = new TreeMap<>();
        calendars.all().forEach(calendar -> stations.put(calendar.dutyStation(), calendar.name()));
        return stations;
    }

    public WorkCalendar defaultStation() {
        return calendars.standard();
    }

    /**
     * Creates or changes a profile.
     *
     * @throws Refusal with every fault; of kind forbidden for those who may not, and for one's own unit
     */
    public void save(String user, String id, ProfileFields fields) {
        Member member = member(user, id);
        List<Fault> faults = ProfileCheck.check(fields, dutyStations().keySet());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Person wanted = fields.toPerson(id);
        String what = difference(member.person().map(ProfileFields::of).orElse(ProfileFields.empty()), fields);
        if (user.equals(id) && movesUnit(member.person(), wanted)) {
            throw Refusal.forbidden("Your own bureau, region and division are changed by somebody else,"
                    + " because it depends on them what you may review and sign.");
        }
        if (member.person().isEmpty()) {
            persons.insert(wanted);
        } else if (!what.isEmpty()) {
            persons.update(wanted);
        }
        if (!what.isEmpty()) {
            records.changed(id, user, clock.instant(), what);
        }
    }

    private static boolean movesUnit(Optional<Person> before, Person after) {
        return before.isEmpty()
                || !before.get().bureau().equals(after.bureau())
                || !before.get().region().equals(after.region())
                || !before.get().division().equals(after.division());
    }

    private static String difference(ProfileFields before, ProfileFields after) {
        List<String> lines = new ArrayList<>();
        note(lines, "name", before.name(), after.name());
        note(lines, "e-mail", before.email(), after.email());
        note(lines, "bureau", before.bureau(), after.bureau());
        note(lines, "region", before.region(), after.region());
        note(lines, "division", before.division(), after.division());
        note(lines, "duty station", before.dutyStation(), after.dutyStation());
        note(lines, "topics", sorted(before.topics()), sorted(after.topics()));
        note(lines, "languages", sorted(before.languages()), sorted(after.languages()));
        return String.join("\n", lines);
    }

    private static void note(List<String> lines, String label, String before, String after) {
        if (!before.equals(after)) {
            lines.add("%s: %s -> %s".formatted(label, orNone(before), orNone(after)));
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private List<Member> everybody() {
        Map<String, List<Group>> groups = new TreeMap<>();
        for (Group group : Group.values()) {
            accounts.members(group)
                    .forEach(id ->
                            groups.computeIfAbsent(id, any -> new ArrayList<>()).add(group));
        }
        Map<String, Person> known =
                persons.findAll(groups.keySet()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return groups.entrySet().stream()
                .map(each -> new Member(
                        each.getKey(), List.copyOf(each.getValue()), Optional.ofNullable(known.get(each.getKey()))))
                .toList();
    }

    private static boolean fits(Member member, String wanted) {
        String all = member.id() + " "
                + member.person()
                        .map(person -> person.name() + " " + person.division())
                        .orElse("");
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void requireKeeper(String user) {
        if (!mayKeep(user)) {
            throw Refusal.forbidden("Only the academy team, the task force and the administrators keep profiles.");
        }
    }
}
