package academy.capstone.workflow.engine;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Everything that asks for the time asks it, so that a test can move it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(DeadlineSettings settings) {
        return Clock.system(settings.zone());
    }
}
