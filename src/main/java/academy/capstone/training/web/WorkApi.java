package academy.capstone.training.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the one who asks, by task id, so that Tasklist can name the trainings. */
@RestController
class WorkApi {

    private final MyWork work;

    WorkApi(MyWork work) {
        this.work = work;
    }

    @GetMapping("/api/work")
    Map<String, Training> work(Principal person) {
        MyWork.View view = work.of(person.getName());
        Map<String, Training> trainings = new LinkedHashMap<>();
        Stream.concat(view.mine().stream(), view.offered().stream())
                .forEach(row -> trainings.put(row.id(), new Training(row.code(), row.title(), row.stage())));
        return trainings;
    }

    record Training(String code, String title, String stage) {}
}
