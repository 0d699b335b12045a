package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.workflow.TaskFacts;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts that open each form: the training, and what the other modules add for this task. */
@Service
@Transactional(readOnly = true)
class FormFacts implements TaskFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Characters with a meaning in Markdown or HTML; what people wrote must show as they wrote it. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~-]");

    /** Stages in which the round of the review means something. */
    private static final Set<Stage> ROUNDS = EnumSet.of(Stage.DESIGN, Stage.PEER_REVIEW, Stage.SIGN_OFF);

    private final CourseFileReading reading;
    private final People people;

    FormFacts(CourseFileReading reading, People people) {
        this.reading = reading;
        this.people = people;
    }

    @Override
    public String describe(String trainingCode, String taskKey, String person) {
        TrainingFacts training = reading.facts(trainingCode, person);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Training", training.title() + ", " + training.code());
        facts.put(
                "Stage",
                ROUNDS.contains(training.stage()) && training.round() > 0
                        ? inRound(training)
                        : training.stage().label());
        facts.put("Coordinator", people.nameOf(training.coordinator()) + ", " + training.bureau());
        facts.put(
                "Dates",
                DAY.format(training.start()) + " to " + DAY.format(training.end()) + ", "
                        + training.hours().toPlainString() + " hours");
        facts.put(
                "Kind",
                training.format().label() + ", " + training.level().label().toLowerCase(Locale.ROOT));
        reading.sections().forEach(section -> facts.putAll(section.summary(trainingCode, taskKey, person)));
        String lines = facts.entrySet().stream()
                .map(fact -> "**" + plain(fact.getKey()) + ":** " + plain(fact.getValue()))
                .collect(Collectors.joining("  \n"));
        return lines + "\n\n[Open the course file](/trainings/" + trainingCode + ")";
    }

    private static String inRound(TrainingFacts training) {
        return training.stage().label() + ", review round " + training.round();
    }

    private static String plain(String text) {
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\s+", " ");
        return SPECIAL.matcher(html).replaceAll("\\\\$0");
    }
}
