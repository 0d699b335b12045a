package academy.capstone.duties;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.duties.DutiesReport.Attempt;
import academy.capstone.duties.Rule.Person;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People x doors x tasks: everybody tries everything at every task, and exactly those succeed whom {@link Rule} lets.
 * Whoever may is heard in rehearsal, so that the next one finds the same; whoever may not tries in earnest, and not one
 * value in the database changes.
 */
@CapstoneTest
class DutiesMatrixTests {

    private static final int SHARE = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final DutiesReport report = new DutiesReport();
    private final ListAppender<ILoggingEvent> security = new ListAppender<>();
    private Cast cast;
    private Tour tour;
    private Ledger ledger;
    private WorkingDoors working;
    private List<Door> closed;
    private int turn;
    private int halts;

    @BeforeEach
    void assemble() {
        Visitors visitors = new Visitors("http://localhost:" + port);
        cast = new Cast(application, visitors);
        cast.assemble();
        tour = new Tour(application, this::visit);
        ledger = new Ledger(jdbc);
        working = new WorkingDoors(visitors, application);
        closed = new ClosedDoors(visitors, application).all();
        security.start();
        logger().addAppender(security);
    }

    @AfterEach
    void goHome() {
        logger().detachAppender(security);
        tour.goHome();
        cast.dismiss();
        report.write();
    }

    @Test
    void letsExactlyThoseThroughWhomTheRulesLet() {
        long begin = System.nanoTime();

        tour.throughTheWholeLife();
        tour.throughSilenceAndAbsence();

        System.out.printf(
                "Duties: %d attempts of %d people, %d allowed, %d differ from the rule, in %d s%n",
                report.size(),
                cast.people().size(),
                report.allowed(),
                report.faults().size(),
                (System.nanoTime() - begin) / 1_000_000_000);
        assertThat(report.faults().stream().map(DutiesMatrixTests::told).toList())
                .isEmpty();
        assertThat(report.size()).isGreaterThan(1000);
        assertThat(report.allowed()).isGreaterThan(100);
    }

    private void visit(Station station) {
        ledger.remember();
        for (Person person : cast.people()) {
            complete(station, person);
            take(station, person);
            holdAndComplete(station, person);
        }
        knockAtClosedDoors(station);
    }

    /** Only the one who has it in hand completes it, and only as long as the rules let them. */
    private void complete(Station station, Person person) {
        boolean allowed = station.of(person.id()).contains(Relation.HOLDER)
                && station.rule().allows(person, station.of(person.id()));
        List<Door> doors = new ArrayList<>(working.completing());
        doors.addAll(working.drafting());
        for (Door door : some(doors, allowed)) {
            attempt(station, "as it stands", person, door, allowed, "as it stands");
        }
    }

    private void take(Station station, Person person) {
        if (station.of(person.id()).contains(Relation.HOLDER)) {
            return;
        }
        boolean allowed = station.holder().isEmpty() && station.rule().allows(person, station.of(person.id()));
        for (Door door : some(working.taking(), allowed)) {
            attempt(station, "to take", person, door, allowed, "to take");
        }
    }

    /** Even if the task came into their hands by mistake, the rules keep the wrong ones from completing it. */
    private void holdAndComplete(Station station, Person person) {
        boolean uninvolved = station.of(person.id()).isEmpty() && !person.id().startsWith("matrix.");
        if (uninvolved && turn++ % SHARE > 0) {
            return;
        }
        boolean allowed = station.rule().allows(person, station.of(person.id()));
        List<Door> doors = working.completing();
        Door door = doors.get(turn++ % doors.size());
        attempt(station, "in hand", person, door, allowed, station.taskId() + "=" + person.id());
    }

    /** A third of them at each halt; the holder and the administrator are asked everywhere. */
    private void knockAtClosedDoors(Station station) {
        List<Person> people = cast.people();
        int start = halts++ % SHARE;
        for (int number = start; number < closed.size(); number += SHARE) {
            Door door = closed.get(number);
            Person holder = cast.person(station.holder().orElse(Cast.AUTHOR));
            Person other = turn++ % 2 == 0 ? cast.person("admin") : people.get(turn % people.size());
            for (Person person : List.of(holder, other)) {
                if (!isTheirs(door, person, station)) {
                    attempt(station, "closed", person, door, false, "");
                }
            }
        }
    }

    /** Administrators keep accounts and jobs, everybody their own password, the coordinator the course file, the reviewer the comments. */
    private static boolean isTheirs(Door door, Person person, Station station) {
        if (door.name().startsWith(ClosedDoors.FOR_THE_REVIEWER)) {
            return station.task().startsWith("UserTask_Review")
                    && station.of(person.id()).contains(Relation.HOLDER);
        }
        if (door.name().startsWith(ClosedDoors.FOR_THE_AUTHOR)) {
            return person.id().equals(Cast.AUTHOR);
        }
        return door.name().startsWith(ClosedDoors.FOR_ADMINISTRATORS)
                && (person.id().equals("admin") || door.name().contains(person.id()));
    }

    /** Those who may go through every door; the others try one at each halt, so that all of them try all doors. */
    private List<Door> some(List<Door> doors, boolean all) {
        return all ? doors : List.of(doors.get(turn++ % doors.size()));
    }

    private void attempt(Station station, String stand, Person person, Door door, boolean allowed, String hold) {
        boolean inHand = hold.contains("=");
        security.list.clear();
        Answer answer = door.knock().at(station, person, allowed || inHand ? Optional.of(hold) : Optional.empty());
        Attempt made = new Attempt(
                station.task(),
                stand,
                person.id(),
                new TreeSet<>(station.of(person.id())).toString(),
                door.name(),
                allowed,
                answer,
                fault(person, allowed, inHand, answer));
        report.add(made);
    }

    private String fault(Person person, boolean allowed, boolean inHand, Answer answer) {
        if (allowed) {
            return answer.succeeded() ? "" : "was refused";
        }
        if (!answer.refused()) {
            return answer.succeeded() ? "was let through" : "failed";
        }
        List<String> changed = inHand ? List.of() : ledger.changed();
        if (!changed.isEmpty()) {
            return "changed " + changed;
        }
        return answer.complaint().isEmpty() ? logged(person, answer) : answer.complaint();
    }

    private String logged(Person person, Answer answer) {
        boolean unknown =
                answer.status() == 401 || !person.hasAccount() || person.id().equals(Cast.STRANGER);
        String who = !unknown ? "who=" + person.id() + " " : "who=";
        boolean told = security.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(who) && line.contains(" what=") && !line.endsWith("why="));
        // Camunda's webapps end the session of somebody without any group themselves.
        boolean endedByWebapp = person.id().equals(Cast.STRANGER) && answer.status() == 403;
        return told || endedByWebapp ? "" : "was not logged";
    }

    private static String told(Attempt attempt) {
        return List.of(
                        attempt.fault(),
                        attempt.task(),
                        attempt.stand(),
                        attempt.person() + attempt.relations(),
                        attempt.door(),
                        attempt.answer().status() + " " + attempt.answer().sentence())
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("capstone.security");
    }
}
