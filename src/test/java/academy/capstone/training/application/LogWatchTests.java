package academy.capstone.training.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.training.domain.LogFault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class LogWatchTests {

    @Autowired
    LogWatch watch;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Test
    void tellsTheTaskForceOnceWhatDoesNotFit() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        assertThat(watch.checkAll().faults()).extracting(LogFault::trainingCode).doesNotContain(code);
        assertThat(page(code)).contains("Chain intact");
        count(code, 1);
        try {
            watch.checkAll();
            watch.checkAll();

            assertThat(watch.last().orElseThrow().faults())
                    .extracting(LogFault::trainingCode)
                    .contains(code);
            assertThat(jdbc.sql(
                                    "select recipient from notice where purpose = 'report-log-fault' and training_code = :code")
                            .param("code", code)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("chair", "secretariat");
            assertThat(page(code)).contains("The decision log was altered", "is missing");
            assertThat(http.getForEntity("/actuator/health", String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        } finally {
            count(code, -1);
            watch.checkAll();
        }
    }

    private void count(String code, int more) {
        jdbc.sql("update training set log_entries = log_entries + :more where code = :code")
                .param("more", more)
                .param("code", code)
                .update();
    }

    private String page(String code) {
        return String.valueOf(http.withBasicAuth("coordinator", "demo")
                .getForEntity("/trainings/" + code, String.class)
                .getBody());
    }
}
