package academy.capstone.workflow.security;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the one who starts Capstone where it is, in which mode, and who can sign in. */
@Component
class StartAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(StartAnnouncement.class);

    private final SamplePeople samples;
    private final Environment environment;
    private final String address;
    private final boolean mailer;

    StartAnnouncement(
            SamplePeople samples,
            Environment environment,
            @Value("${capstone.base-url}") String address,
            @Value("${spring.mail.host:}") String mailHost) {
        this.samples = samples;
        this.environment = environment;
        this.address = address;
        this.mailer = !mailHost.isEmpty();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        List<String> profiles = Arrays.asList(
                environment.getActiveProfiles().length == 0
                        ? environment.getDefaultProfiles()
                        : environment.getActiveProfiles());
        LOG.info("Capstone is ready: {} (mode: {})", address, String.join(", ", profiles));
        if (profiles.contains("demo")) {
            LOG.info("Sample people, all with the password demo: {}", samples.line());
        }
        if (!mailer) {
            LOG.info("No mail server is set (spring.mail.host): notices are kept and shown at {}/outbox", address);
        }
    }
}
