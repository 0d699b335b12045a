package academy.capstone.workflow.handover;

import academy.capstone.workflow.Rechecks;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who is to be looked at again. Entries are only added and taken, so that nothing asked for meanwhile gets lost. */
@Repository
class RecheckQueue implements Rechecks {

    private final JdbcClient jdbc;

    RecheckQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ofPerson(String userId) {
        jdbc.sql("insert into task_recheck (person) values (:person)")
                .param("person", userId)
                .update();
    }

    @Override
    public void ofTraining(String trainingCode) {
        jdbc.sql("""
                        insert into task_recheck (person)
                        select distinct t.ASSIGNEE_ from ACT_RU_TASK t
                        join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                        where e.BUSINESS_KEY_ = :code and t.ASSIGNEE_ is not null""").param("code", trainingCode).update();
    }

    /** The people asked for, each with the entries that say so. */
    Map<String, Set<Long>> waiting(int limit) {
        Map<String, Set<Long>> waiting = new TreeMap<>();
        jdbc.sql("select id, person from task_recheck order by id fetch first :limit rows only")
                .param("limit", limit)
                .query(row -> {
                    waiting.computeIfAbsent(row.getString("person"), person -> new LinkedHashSet<>())
                            .add(row.getLong("id"));
                });
        return waiting;
    }

    void done(Set<Long> entries) {
        jdbc.sql("delete from task_recheck where id in (:entries)")
                .param("entries", entries)
                .update();
    }
}
