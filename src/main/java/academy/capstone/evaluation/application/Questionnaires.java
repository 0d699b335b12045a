package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.domain.QuestionnairePlan;
import academy.capstone.evaluation.domain.Words;
import academy.capstone.training.Outline;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The questionnaires and their words in each language, read at start; a file that lacks something stops it. */
@Component
public class Questionnaires {

    /** What staff read, and what is used where nothing else is said. */
    public static final String STAFF_LANGUAGE = "en";

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private final ObjectReader strict = json.reader()
            .with(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    private final ResourceLoader resources;
    private final Trainings trainings;
    private final String folder;
    private final QuestionnairePlan level1;
    private final QuestionnairePlan followUp;
    private final Map<String, Words> words = new LinkedHashMap<>();

    Questionnaires(ResourceLoader resources, Trainings trainings, EvaluationSettings settings) {
        this.resources = resources;
        this.trainings = trainings;
        this.folder = settings.questionnaires();
        this.level1 = load(Questionnaire.LEVEL_1 + ".json", QuestionnairePlan.class, json.reader());
        this.followUp = load(Questionnaire.FOLLOW_UP + ".json", QuestionnairePlan.class, json.reader());
        LANGUAGES.forEach(language -> words.put(language, complete("words-" + language + ".json")));
    }

    /** A questionnaire by the name under which it was sent out, such as {@code level-1}, in the words of staff. */
    public Questionnaire find(String name, String trainingCode) {
        return find(name, trainingCode, STAFF_LANGUAGE);
    }

    /** The same in one of the {@link #languages()}. */
    public Questionnaire find(String name, String trainingCode, String language) {
        QuestionnairePlan plan = name.equals(Questionnaire.LEVEL_1) ? level1 : followUp;
        return plan.in(words(language), plan.objectives() ? objectives(trainingCode) : List.of());
    }

    /** The words of a language; those of staff for any other text. */
    public Words words(String language) {
        Words staff = Objects.requireNonNull(words.get(STAFF_LANGUAGE), STAFF_LANGUAGE);
        return words.getOrDefault(language, staff);
    }

    /** All languages, in the order in which they are offered. */
    public Collection<Words> languages() {
        return words.values();
    }

    /** The first language of the training that there are words for. */
    public String firstLanguage(String trainingCode) {
        return trainings.approvedOutline(trainingCode).outline().languages().stream()
                .filter(words::containsKey)
                .findFirst()
                .orElse(STAFF_LANGUAGE);
    }

    private List<String> objectives(String trainingCode) {
        return trainings.approvedOutline(trainingCode).outline().objectives().stream()
                .map(Outline.Objective::text)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Words complete(String file) {
        Words loaded = load(file, Words.class, strict);
        List<String> missing = new ArrayList<>(loaded.missing(level1));
        missing.addAll(loaded.missing(followUp));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(folder + file + " lacks " + String.join(", ", missing));
        }
        return loaded;
    }

    private <T> T load(String file, Class<T> type, ObjectReader reader) {
        try (InputStream content = resources.getResource(folder + file).getInputStream()) {
            return reader.readValue(content, type);
        } catch (IOException e) {
            throw new IllegalStateException(folder + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
