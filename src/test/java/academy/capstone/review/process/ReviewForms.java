package academy.capstone.review.process;

import academy.capstone.review.domain.Criterion;
import academy.capstone.review.domain.ReviewKind;
import java.util.HashMap;
import java.util.Map;

/** Filled review forms. */
public final class ReviewForms {

    private ReviewForms() {}

    public static Map<String, Object> content(String recommendation, int points) {
        return filled(ReviewKind.CONTENT, recommendation, points);
    }

    public static Map<String, Object> design(String recommendation, int points) {
        return filled(ReviewKind.DESIGN, recommendation, points);
    }

    private static Map<String, Object> filled(ReviewKind kind, String recommendation, int points) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("recommendation", recommendation);
        Criterion.of(kind).forEach(each -> fields.put(each.field(), points));
        return fields;
    }
}
