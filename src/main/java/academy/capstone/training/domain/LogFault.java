package academy.capstone.training.domain;

/**
 * Something in the decision log or its ledger that is not as it was written.
 *
 * @param place such as {@code entry 3} or {@code ledger entry 12}
 * @param field the name of the field, or empty if it is about the whole entry
 * @param sentence in plain words, with place and field
 */
public record LogFault(String trainingCode, String place, String field, String sentence) {

    static LogFault field(String trainingCode, String place, String field) {
        return new LogFault(
                trainingCode,
                place,
                field,
                "%s, %s: the field \"%s\" is not what was written.".formatted(trainingCode, place, field));
    }

    static LogFault whole(String trainingCode, String place, String what) {
        return new LogFault(trainingCode, place, "", "%s, %s %s.".formatted(trainingCode, place, what));
    }
}
