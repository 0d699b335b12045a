package academy.capstone.evaluation.domain;

import academy.capstone.evaluation.domain.Questionnaire.Kind;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers added up.
 *
 * @param responsePercent answers of 100 invited; 0 if nobody was invited
 * @param mean over all ratings, 1 to 5; null if nobody rated
 * @param netRecommendation percent of those who answer 9 or 10, less percent of those who answer 0 to 6; null if nobody said
 * @param ratings by question key
 * @param selfRatings how well people could do the learning objectives before, and can now, by question key
 * @param choices how often each answer was chosen, by question key
 * @param texts what was written, by question key, in no order
 */
public record EvaluationSummary(
        int invited,
        int answered,
        BigDecimal responsePercent,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal netRecommendation,
        Map<String, Rating> ratings,
        Map<String, Rating> selfRatings,
        Map<String, Map<String, Integer>> choices,
        Map<String, List<String>> texts) {

    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Summaries of earlier days have no self-ratings. */
    public EvaluationSummary {
        selfRatings = selfRatings == null ? Map.of() : selfRatings;
    }

    /** Mean and number of those who rated one item. */
    public record Rating(BigDecimal mean, int count) {}

    /** Adds the answers up; what comes in no order stays in no order. */
    public static EvaluationSummary of(Questionnaire questionnaire, int invited, List<Map<String, String>> answers) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        Map<String, Rating> selfRatings = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> choices = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        List<Integer> likelihoods = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            List<String> given = given(question, answers);
            switch (question.kind()) {
                case RATING -> {
                    List<Integer> numbers = numbers(given);
                    all.addAll(numbers);
                    rate(numbers).ifPresent(rating -> ratings.put(question.key(), rating));
                }
                case SELF_RATING -> rate(numbers(given)).ifPresent(rating -> selfRatings.put(question.key(), rating));
                case LIKELIHOOD -> likelihoods.addAll(numbers(given));
                case CHOICE -> choices.put(question.key(), count(given));
                case TEXT -> texts.put(question.key(), given);
            }
        }
        return new EvaluationSummary(
                invited,
                answers.size(),
                percent(answers.size(), invited).orElse(BigDecimal.ZERO),
                mean(all).orElse(null),
                net(likelihoods).orElse(null),
                ratings,
                selfRatings,
                choices,
                texts);
    }

    /** Only how many answered: what is left when they are too few to say more without giving somebody away. */
    public EvaluationSummary withheld() {
        return new EvaluationSummary(
                invited, answered, responsePercent, null, null, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static List<String> given(Question question, List<Map<String, String>> answers) {
        return answers.stream()
                .map(answer -> answer.getOrDefault(question.key(), ""))
                .filter(answer -> !answer.isEmpty())
                .filter(answer -> question.kind() == Kind.TEXT || !answer.equals(Questionnaire.NOT_APPLICABLE))
                .toList();
    }

    private static Optional<Rating> rate(List<Integer> numbers) {
        return mean(numbers).map(mean -> new Rating(mean, numbers.size()));
    }

    private static List<Integer> numbers(List<String> given) {
        return given.stream().map(Integer::valueOf).toList();
    }

    private static Map<String, Integer> count(List<String> given) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        given.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static Optional<BigDecimal> mean(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> net(List<Integer> likelihoods) {
        long promoters =
                likelihoods.stream().filter(number -> number >= PROMOTER).count();
        long detractors =
                likelihoods.stream().filter(number -> number <= DETRACTOR).count();
        return percent(promoters - detractors, likelihoods.size());
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
