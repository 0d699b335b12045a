package academy.capstone.workflow.engine;

import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks, read from the engine's tables: two statements however many tasks there are, where the engine's own queries
 * would ask again for each task's training.
 */
@Component
class EngineTasks implements OpenTasks {

    private static final String TASKS = """
            select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_, i.BUSINESS_KEY_
            from ACT_RU_TASK t join ACT_RU_EXECUTION i on i.ID_ = t.PROC_INST_ID_
            """;
    private static final String MOST_URGENT_FIRST =
            " order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.CREATE_TIME_, t.ID_";

    private final JdbcClient jdbc;

    EngineTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> assignedTo(String person, int limit) {
        return withGroups(
                jdbc.sql(TASKS + "where t.ASSIGNEE_ = :person" + MOST_URGENT_FIRST + " fetch first :limit rows only")
                        .param("person", person)
                        .param("limit", limit)
                        .query(EngineTasks::task)
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> offeredTo(String person, List<String> groups, int limit) {
        String toGroups = groups.isEmpty() ? "" : " or l.GROUP_ID_ in (:groups)";
        return withGroups(jdbc.sql(TASKS + "where t.ASSIGNEE_ is null and t.ID_ in (select l.TASK_ID_"
                        + " from ACT_RU_IDENTITYLINK l where l.TYPE_ = 'candidate' and (l.USER_ID_ = :person" + toGroups
                        + "))" + MOST_URGENT_FIRST + " fetch first :limit rows only")
                .param("person", person)
                .param("groups", groups)
                .param("limit", limit)
                .query(EngineTasks::task)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(String taskId) {
        return withGroups(jdbc.sql(TASKS + "where t.ID_ = :task")
                        .param("task", taskId)
                        .query(EngineTasks::task)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(String trainingCode) {
        return withGroups(jdbc.sql(TASKS + "where i.BUSINESS_KEY_ = :trainingCode" + MOST_URGENT_FIRST)
                .param("trainingCode", trainingCode)
                .query(EngineTasks::task)
                .list());
    }

    private List<OpenTask> withGroups(List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        Map<String, List<String>> groups = jdbc
                .sql("""
                        select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                        where TYPE_ = 'candidate' and GROUP_ID_ is not null and TASK_ID_ in (:tasks) order by GROUP_ID_
                        """)
                .param("tasks", tasks.stream().map(OpenTask::id).toList())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return tasks.stream()
                .map(task -> offered(task, groups.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                textOf(row.getString("BUSINESS_KEY_")),
                row.getString("ASSIGNEE_"),
                List.of(),
                row.getTimestamp("CREATE_TIME_").toInstant(),
                instant(row.getTimestamp("DUE_DATE_")));
    }

    private static OpenTask offered(OpenTask task, List<String> groups) {
        return new OpenTask(
                task.id(),
                task.key(),
                task.name(),
                task.trainingCode(),
                task.assignee(),
                groups,
                task.created(),
                task.due());
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
