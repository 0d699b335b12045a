package academy.capstone.workflow.engine;

import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, which everything that asks for the time asks, so that a test can move it; and what is counted from it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(DeadlineSettings settings) {
        return Clock.system(settings.zone());
    }

    /** Expressions know it by this name. */
    @Bean
    Deadlines deadlines(DeadlineSettings settings, Calendars calendars) {
        return new WorkingDays(settings, calendars, calendars.standard());
    }
}
