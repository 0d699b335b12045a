package academy.capstone.duties;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.duties.Rule.Person;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@CapstoneTest
class LeavingTests {

    private static final String LEAVER = "matrix.leaver";
    private static final String SET_UP = "UserTask_SetUpCourse";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Walk walk;

    @Test
    void refusesTheNextRequestOnEveryDoorOnceSomebodyHasLeftTheGroup() {
        accounts.create(LEAVER, LEAVER, LEAVER + "@example.org", "demo", Set.of(Group.ACADEMY_TEAM));
        Person leaver = person(LEAVER);
        Visitors visitors = new Visitors("http://localhost:" + port);
        DeliveryWalk delivery = new DeliveryWalk(application);
        WorkingDoors doors = new WorkingDoors(visitors, application);
        try {
            String code = delivery.approved(outline -> {});
            delivery.start("course-delivery", code);
            Task task = walk.task(code, SET_UP, LEAVER);
            Station offered = station(task, code, Optional.empty());
            visitors.signIn(leaver);
            for (Door door : doors.taking()) {
                assertThat(door.knock()
                                .at(offered, leaver, Optional.of("before"))
                                .succeeded())
                        .as(door.name())
                        .isTrue();
            }
            walk.as(LEAVER, () -> {
                tasks.claim(task.getId(), LEAVER);
                return true;
            });
            Station held = station(task, code, Optional.of(LEAVER));
            for (Door door : doors.completing()) {
                assertThat(door.knock().at(held, leaver, Optional.of("before")).succeeded())
                        .as(door.name())
                        .isTrue();
            }

            Answer removed = visitors.script(
                    person("admin"),
                    "DELETE",
                    "/engine-rest/group/academy-team/members/" + LEAVER,
                    null,
                    Optional.empty());

            assertThat(removed.succeeded()).isTrue();
            List<Door> every = new ArrayList<>(doors.completing());
            every.addAll(doors.drafting());
            for (Door door : every) {
                Answer answer = door.knock().at(held, leaver, Optional.empty());
                assertThat(answer.refused()).as(door.name() + " " + answer).isTrue();
            }
            assertThat(walk.isOpen(code, SET_UP)).isTrue();
        } finally {
            identity.deleteUser(LEAVER);
        }
    }

    private static Station station(Task task, String code, Optional<String> holder) {
        return new Station(SET_UP, code, task.getId(), task.getProcessInstanceId(), holder, Map.of(), Map.of());
    }

    private static Person person(String id) {
        return new Person(id, Set.of("academy-team"), Optional.of("demo"));
    }
}
