package academy.capstone.sample;

import academy.capstone.training.Trainings;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets the sample people carry the sample trainings to where the reader finds them. It happens once, on an empty
 * database, behind the open port, so that nobody waits for it.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("capstone.samples")
class SampleTrainings {

    private static final Logger LOG = LoggerFactory.getLogger(SampleTrainings.class);
    /** {@code @45} in the samples is the day 45 days from today. */
    private static final Pattern DAYS_AHEAD = Pattern.compile("@(\\d+)");

    private final Trainings trainings;
    private final SampleJourney journey;
    private final ObjectMapper json;
    private final Clock clock;

    SampleTrainings(Trainings trainings, SampleJourney journey, ObjectMapper json, Clock clock) {
        this.trainings = trainings;
        this.journey = journey;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void fill(ApplicationReadyEvent ready) {
        if (trainings.running(1).isEmpty()) {
            new SimpleAsyncTaskExecutor("samples-").execute(this::carryAll);
        }
    }

    private void carryAll() {
        try {
            samples().forEach(this::carry);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One that fails must not take the others along. */
    private void carry(SampleTraining sample) {
        try {
            LOG.info("Sample training {}: {}", journey.carry(sample), sample.title());
        } catch (RuntimeException | IOException fault) {
            LOG.error("The sample training \"{}\" is incomplete.", sample.title(), fault);
        }
    }

    private List<SampleTraining> samples() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String dated;
        try (InputStream file = new ClassPathResource("sample/trainings.json").getInputStream()) {
            dated = DAYS_AHEAD
                    .matcher(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .replaceAll(found ->
                            today.plusDays(Long.parseLong(found.group(1))).toString());
        }
        JsonNode tree = json.readTree(dated);
        return json.convertValue(tree, new TypeReference<List<SampleTraining>>() {});
    }
}
