package academy.capstone.workflow.form;

import academy.capstone.workflow.StartSubmission;
import academy.capstone.workflow.TaskSubmission;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The modules' ends of the forms. They are looked up late, because they use services that use the engine. */
@Component
class Submissions {

    private final ObjectProvider<TaskSubmission> taskSubmissions;
    private final ObjectProvider<StartSubmission> startSubmissions;
    private volatile @Nullable Map<String, TaskSubmission> ofTasks;
    private volatile @Nullable Map<String, StartSubmission> ofStarts;

    Submissions(ObjectProvider<TaskSubmission> taskSubmissions, ObjectProvider<StartSubmission> startSubmissions) {
        this.taskSubmissions = taskSubmissions;
        this.startSubmissions = startSubmissions;
    }

    Optional<TaskSubmission> ofTask(String form) {
        Map<String, TaskSubmission> known = ofTasks;
        if (known == null) {
            known = taskSubmissions.stream().collect(Collectors.toMap(TaskSubmission::form, Function.identity()));
            ofTasks = known;
        }
        return Optional.ofNullable(known.get(form));
    }

    Optional<StartSubmission> ofStart(String form) {
        Map<String, StartSubmission> known = ofStarts;
        if (known == null) {
            known = startSubmissions.stream().collect(Collectors.toMap(StartSubmission::form, Function.identity()));
            ofStarts = known;
        }
        return Optional.ofNullable(known.get(form));
    }
}
