package academy.capstone.evaluation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All words of the questionnaires in one language. Comes from {@code words-<language>.json}.
 *
 * @param language such as {@code ar}
 * @param name of the language, in itself
 * @param direction in which it is written: {@code ltr} or {@code rtl}
 * @param options the labels of the answers to choose, by their word
 * @param questionnaires the texts of each questionnaire, by its name
 */
public record Words(
        String language,
        String name,
        String direction,
        Page page,
        Map<String, String> options,
        Map<String, Texts> questionnaires) {

    /** Texts of one questionnaire; {@code questions} by key. */
    public record Texts(String title, String introduction, Map<String, String> questions) {}

    /**
     * What the page says around the questions. The faults name the question as {@code {question}}; {@code before} and
     * {@code after} name the learning objective as {@code {objective}}.
     */
    public record Page(
            String notAtAll,
            String fully,
            String unlikely,
            String surely,
            String notApplicable,
            String objectives,
            String before,
            String after,
            String send,
            String thanks,
            String answeredAlready,
            String otherLanguages,
            String ratingFault,
            String likelihoodFault,
            String choiceFault,
            String textFault,
            String nothingFault,
            String faults) {}

    /** What this language lacks of a questionnaire; nothing if it is whole. */
    public List<String> missing(QuestionnairePlan plan) {
        List<String> missing = new ArrayList<>();
        Texts texts = questionnaires.get(plan.name());
        if (texts == null) {
            return List.of(plan.name());
        }
        plan.items().forEach(item -> {
            if (texts.questions().getOrDefault(item.key(), "").isBlank()) {
                missing.add(plan.name() + ": " + item.key());
            }
            item.options().stream()
                    .filter(word -> options.getOrDefault(word, "").isBlank())
                    .forEach(word -> missing.add("options: " + word));
        });
        return missing;
    }
}
