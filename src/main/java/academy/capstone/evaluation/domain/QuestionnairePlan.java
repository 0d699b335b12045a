package academy.capstone.evaluation.domain;

import academy.capstone.evaluation.domain.Questionnaire.Kind;
import academy.capstone.evaluation.domain.Questionnaire.Option;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a questionnaire asks, in no language. Comes from {@code <name>.json}.
 *
 * @param objectives true if it also asks how well people could do each learning objective before, and can now
 */
public record QuestionnairePlan(String name, boolean objectives, List<Item> items) {

    /** One question; {@code options} only for a choice. */
    public record Item(String key, Kind kind, List<String> options) {

        public Item {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    /** Puts the questions into the words of a language; objectives stay in the words of their training. */
    public Questionnaire in(Words words, List<String> learningObjectives) {
        Words.Texts texts = Objects.requireNonNull(words.questionnaires().get(name), name);
        List<Question> questions = new ArrayList<>(items.stream()
                .map(item -> new Question(
                        item.key(),
                        item.kind(),
                        texts.questions().getOrDefault(item.key(), item.key()),
                        item.options().stream()
                                .map(word -> new Option(word, words.options().getOrDefault(word, word)))
                                .toList()))
                .toList());
        if (objectives) {
            for (int i = 0; i < learningObjectives.size(); i++) {
                String objective = learningObjectives.get(i);
                questions.add(selfRating(i, "Before", words.page().before(), objective));
                questions.add(selfRating(i, "After", words.page().after(), objective));
            }
        }
        return new Questionnaire(name, texts.title(), texts.introduction(), questions);
    }

    private static Question selfRating(int place, String when, String text, String objective) {
        String key = "objective" + (place + 1) + when;
        return new Question(key, Kind.SELF_RATING, text.replace("{objective}", objective), List.of());
    }
}
