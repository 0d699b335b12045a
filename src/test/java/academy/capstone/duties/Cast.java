package academy.capstone.duties;

import academy.capstone.duties.Rule.Person;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who tries: every sample person, and people whom their groups would let in everywhere, so that nothing but the rules on
 * one's own work keeps them out.
 */
final class Cast {

    static final String AUTHOR = "matrix.author";
    static final String FORMER = "matrix.former";
    static final String NEIGHBOUR = "matrix.neighbour";
    static final String JUDGE = "matrix.judge";
    static final String SHY = "matrix.shy";
    static final String TEACHER = "matrix.teacher";
    static final String STAND_IN = "matrix.standin";
    static final String EARLIER = "matrix.earlier";
    static final String GONE_FROM_GROUPS = "matrix.left";
    static final String DELETED = "matrix.deleted";
    static final String STRANGER = "matrix.stranger";
    static final String ANONYMOUS = "anonymous";
    static final String DIVISION = "Division of the matrix";

    private static final Set<String> SAMPLES = Set.of(
            "coordinator",
            "coordinator.br",
            "expert.bdt",
            "expert.bdt2",
            "expert.br",
            "expert.tsb",
            "expert.gs",
            "designer",
            "academy",
            "instructor",
            "director.bdt",
            "director.br",
            "director.tsb",
            "deputy",
            "chair",
            "secretariat",
            "owner",
            "admin");
    private static final Set<Group> WORKING =
            EnumSet.complementOf(EnumSet.of(Group.PROCESS_OWNERS, Group.ADMINISTRATORS));

    private final Accounts accounts;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Visitors visitors;
    private final List<Person> people = new ArrayList<>();

    Cast(ApplicationContext application, Visitors visitors) {
        this.accounts = application.getBean(Accounts.class);
        this.identity = application.getBean(IdentityService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.visitors = visitors;
    }

    /** Gives everybody an account and a session; two lose theirs again. */
    void assemble() {
        Set<Group> judging = EnumSet.copyOf(WORKING);
        judging.remove(Group.ACADEMY_TEAM);
        join(AUTHOR, "BDT", DIVISION, WORKING);
        join(FORMER, "BDT", "Elsewhere", judging);
        join(NEIGHBOUR, "BDT", DIVISION, WORKING);
        join(JUDGE, "BR", "Judging", judging);
        join(SHY, "TSB", "Shyness", judging);
        join(TEACHER, null, "", WORKING);
        join(STAND_IN, "BDT", "Office", Set.of(Group.DIRECTORS));
        join(EARLIER, "BDT", "Earlier", Set.of(Group.ACADEMY_TEAM, Group.TASK_FORCE));
        join(GONE_FROM_GROUPS, "BDT", "Left", WORKING);
        join(DELETED, "BDT", "Left", WORKING);
        join(STRANGER, "BDT", "Strange", Set.of());
        for (String sample : new TreeSet<>(SAMPLES)) {
            people.add(new Person(sample, Set.copyOf(accounts.groupsOf(sample)), Optional.of("demo")));
        }
        people.forEach(visitors::signIn);
        WORKING.forEach(group -> identity.deleteMembership(GONE_FROM_GROUPS, group.id()));
        identity.deleteUser(DELETED);
        people.replaceAll(each -> each.id().equals(DELETED) ? new Person(DELETED, Set.of(), Optional.empty()) : each);
        people.replaceAll(each -> each.id().equals(GONE_FROM_GROUPS)
                ? new Person(GONE_FROM_GROUPS, Set.of(), Optional.of("demo"))
                : each);
        people.add(new Person(ANONYMOUS, Set.of(), Optional.empty()));
    }

    /** Takes the accounts away again, so that nobody else meets these people. */
    void dismiss() {
        jdbc.sql("delete from absence where substitute = :id or person = :id")
                .param("id", STAND_IN)
                .update();
        people.stream().map(Person::id).filter(id -> !SAMPLES.contains(id)).forEach(identity::deleteUser);
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    Person person(String id) {
        return people.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among the people"));
    }

    private void join(String id, @org.jspecify.annotations.Nullable String bureau, String division, Set<Group> groups) {
        accounts.create(id, id, id + "@example.org", "demo", groups);
        if (jdbc.sql("select count(*) from person where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql("insert into person (id, display_name, email, bureau, division, topics, languages)"
                            + " values (:id, :name, :mail, :bureau, :division, '', 'en fr')")
                    .params(new java.util.HashMap<>(Map.of(
                            "id", id, "name", "Matrix " + id, "mail", id + "@example.org", "division", division)))
                    .param("bureau", bureau)
                    .update();
        }
        Set<String> names = groups.stream().map(Group::id).collect(Collectors.toSet());
        people.add(new Person(id, names, Optional.of("demo")));
    }

    /** All groups, as a session might remember them of somebody who has left. */
    static Set<String> everyGroup() {
        return Arrays.stream(Group.values()).map(Group::id).collect(Collectors.toSet());
    }
}
