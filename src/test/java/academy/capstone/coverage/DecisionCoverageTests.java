package academy.capstone.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import academy.capstone.CapstoneTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs last: whatever user task was completed in any test of this run, whoever did it through whichever door, the decision
 * log says so, as often as it was done. Run alone, it has nothing to say.
 */
@CapstoneTest
@Order(Integer.MAX_VALUE - 1)
class DecisionCoverageTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void logsEveryTaskThatWasCompleted() {
        assumeFalse(ProcessRecorder.isEmpty(), "no process ran before");

        assertThat(jdbc.sql("""
                                select done.code, done.task, done.times, count(d.sequence_number) as logged
                                from (select i.BUSINESS_KEY_ as code, t.TASK_DEF_KEY_ as task, count(*) as times
                                      from ACT_HI_TASKINST t join ACT_HI_PROCINST i on i.ID_ = t.PROC_INST_ID_
                                      where t.DELETE_REASON_ = 'completed' group by i.BUSINESS_KEY_, t.TASK_DEF_KEY_) done
                                join training c on c.code = done.code
                                left join decision_log d on d.training_code = done.code and d.task = done.task
                                group by done.code, done.task, done.times having count(d.sequence_number) < done.times
                                """)
                        .query((row, number) -> row.getString("task") + " of " + row.getString("code"))
                        .list())
                .isEmpty();
    }
}
