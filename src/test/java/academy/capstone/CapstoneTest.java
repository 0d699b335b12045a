package academy.capstone;

import academy.capstone.workflow.Errands;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application: in-memory database, sample people but no sample trainings, no job executor (tests
 * run jobs themselves) and a {@link MovableClock}. All classes with this annotation share one application, so each
 * test makes its own trainings and looks only at them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=${capstone.test.database:jdbc:h2:mem:capstone-${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000}",
            "camunda.bpm.job-execution.enabled=false",
            "capstone.samples=false",
            "capstone.review.most-open-reviews=100000",
            "capstone.handover.interval=1h",
            "capstone.security.password-iterations=1000"
        })
@ActiveProfiles("demo")
@Import({MovableClock.class, Walk.class, Errands.class, Rehearsal.class})
@ExtendWith(MovableClock.Reset.class)
public @interface CapstoneTest {}
