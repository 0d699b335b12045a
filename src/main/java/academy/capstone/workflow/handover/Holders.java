package academy.capstone.workflow.handover;

import academy.capstone.workflow.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds open tasks, and how they stood when their tasks were last looked at. */
@Repository
class Holders {

    /** As many people as one question names at once. */
    private static final int AT_ONCE = 1_000;

    private static final String NO_ACCOUNT = "no account";

    private final JdbcClient jdbc;
    private final ObjectProvider<Units> units;

    Holders(JdbcClient jdbc, ObjectProvider<Units> units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Everybody who holds a task now, with account, groups and unit as one text. */
    Map<String, String> now() {
        Map<String, String> standing = new TreeMap<>();
        jdbc.sql("""
                        select h.ASSIGNEE_, u.ID_, m.GROUP_ID_
                        from (select distinct ASSIGNEE_ from ACT_RU_TASK where ASSIGNEE_ is not null) h
                        left join ACT_ID_USER u on u.ID_ = h.ASSIGNEE_
                        left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = h.ASSIGNEE_
                        order by h.ASSIGNEE_, m.GROUP_ID_""").query(row -> {
            String groups = row.getString(2) == null ? NO_ACCOUNT : row.getString(3) + ";";
            standing.merge(row.getString(1), groups, String::concat);
        });
        List<String> people = new ArrayList<>(standing.keySet());
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            units.getObject()
                    .of(people.subList(from, Math.min(from + AT_ONCE, people.size())))
                    .forEach((person, unit) -> standing.merge(person, "|" + unit, String::concat));
        }
        return standing;
    }

    /** How everybody stood who held a task when last looked at. */
    Map<String, String> before() {
        Map<String, String> standing = new LinkedHashMap<>();
        jdbc.sql("select person, standing from task_holder").query(row -> {
            standing.put(row.getString(1), row.getString(2));
        });
        return standing;
    }

    void note(String person, String standing) {
        int known = jdbc.sql("update task_holder set standing = :standing where person = :person")
                .param("standing", standing)
                .param("person", person)
                .update();
        if (known == 0) {
            jdbc.sql("insert into task_holder (person, standing) values (:person, :standing)")
                    .param("standing", standing)
                    .param("person", person)
                    .update();
        }
    }

    void forget(String person) {
        jdbc.sql("delete from task_holder where person = :person")
                .param("person", person)
                .update();
    }

    /** Tasks that nobody holds and that are offered to nobody. */
    List<String> tasksWithoutOwner(int limit) {
        return jdbc.sql("""
                        select t.ID_ from ACT_RU_TASK t
                        where t.ASSIGNEE_ is null and t.CASE_EXECUTION_ID_ is null
                            and not exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_)
                        order by t.CREATE_TIME_, t.ID_ fetch first :limit rows only""").param("limit", limit).query(String.class).list();
    }
}
