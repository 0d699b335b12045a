package academy.capstone.evaluation.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire in one language.
 *
 * @param name such as {@code level-1}
 */
public record Questionnaire(String name, String title, String introduction, List<Question> questions) {

    /** The questionnaire at the end of a training. */
    public static final String LEVEL_1 = "level-1";

    /** The short one some months later. */
    public static final String FOLLOW_UP = "follow-up";

    /** The answer to a rating that does not apply. */
    public static final String NOT_APPLICABLE = "na";

    /** Where participants report an error of fact; one is enough for a review. */
    static final String FACTUAL_ERROR = "factualError";

    private static final int HIGHEST_RATING = 5;
    private static final int HIGHEST_LIKELIHOOD = 10;

    /** How a question is answered. */
    public enum Kind {
        /** 1 to 5, or not applicable. */
        RATING,
        /** How well somebody can do what a learning objective says: 1 to 5, or not applicable. Says nothing of the training alone. */
        SELF_RATING,
        /** 0 to 10. */
        LIKELIHOOD,
        /** One of the options. */
        CHOICE,
        /** Free text. */
        TEXT
    }

    /** One question; {@code options} only for a choice. */
    public record Question(String key, Kind kind, String text, List<Option> options) {

        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }

        Optional<String> fault(String answer, Words.Page page) {
            return switch (kind) {
                case RATING, SELF_RATING ->
                    fault(answer.equals(NOT_APPLICABLE) || isNumber(answer, 1, HIGHEST_RATING), page.ratingFault());
                case LIKELIHOOD -> fault(isNumber(answer, 0, HIGHEST_LIKELIHOOD), page.likelihoodFault());
                case CHOICE ->
                    fault(options.stream().anyMatch(option -> option.word().equals(answer)), page.choiceFault());
                case TEXT ->
                    fault(
                            PlainText.fault("", answer, PlainText.TEXT).isEmpty(),
                            page.textFault().replace("{most}", Integer.toString(PlainText.TEXT)));
            };
        }

        private Optional<String> fault(boolean right, String sentence) {
            return right ? Optional.empty() : Optional.of(sentence.replace("{question}", text));
        }

        private static boolean isNumber(String answer, int lowest, int highest) {
            if (!answer.matches("[0-9]{1,2}")) {
                return false;
            }
            int number = Integer.parseInt(answer);
            return number >= lowest && number <= highest;
        }
    }

    /** One answer to choose. */
    public record Option(String word, String label) {}

    /**
     * Checks what somebody answered. Questions left out are not answered.
     *
     * @param page the words in which faults are told
     * @return the answers by the questions' keys, in the questionnaire's order
     * @throws Refusal with every fault, or if nothing was answered at all
     */
    public Map<String, String> check(Map<String, String> sent, Words.Page page) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Question question : questions) {
            String answer = sent.getOrDefault(question.key(), "").strip();
            if (!answer.isEmpty()) {
                question.fault(answer, page).ifPresent(fault -> faults.add(new Fault(question.key(), fault)));
                answers.put(question.key(), answer);
            }
        }
        if (answers.isEmpty()) {
            faults.add(new Fault("", page.nothingFault()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return answers;
    }
}
