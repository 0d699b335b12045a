package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.Questionnaire;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The questionnaires that come with the application. */
@Component
public class Questionnaires {

    private final Questionnaire level1 = load(Questionnaire.LEVEL_1);
    private final Questionnaire followUp = load(Questionnaire.FOLLOW_UP);
    private final Map<String, Questionnaire> byName = Map.of(level1.name(), level1, followUp.name(), followUp);

    /** A questionnaire by the name under which it was sent out, such as {@code level-1} or {@code follow-up-2}. */
    public Questionnaire find(String name) {
        return byName.getOrDefault(name, followUp);
    }

    private static Questionnaire load(String name) {
        String file = "/evaluation/" + name + ".json";
        try (InputStream json = Objects.requireNonNull(Questionnaires.class.getResourceAsStream(file), file)) {
            return JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(json, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
