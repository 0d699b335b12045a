package academy.capstone.credential.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in words on which facts an award rests. */
public final class AwardExplanation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AwardExplanation() {}

    /** Award, rule and facts in a line, such as {@code certificate, rule 7: 20 hours, grade 74, attendance 90 %}. */
    public static String line(AwardResult result, int rule, Map<String, Object> facts) {
        return result.word() + ", rule " + rule + ": " + String.join(", ", words(facts));
    }

    /**
     * The facts, each in some words, in the order in which people ask for them.
     *
     * @param facts as {@link AwardFacts#kept()} gives them; what is not known is left out
     */
    public static List<String> words(Map<String, Object> facts) {
        List<String> words = new ArrayList<>();
        if (facts.containsKey("hours")) {
            words.add(number(facts, "hours") + " hours");
        }
        words.add(facts.containsKey("grade") ? "grade " + number(facts, "grade") : "no grade");
        if (facts.containsKey("passMark")) {
            words.add("pass mark " + number(facts, "passMark"));
        }
        if (decimal(facts, "liveSessions").signum() > 0) {
            words.add("attendance " + attendance(facts) + " %");
            if (facts.containsKey("attendanceRule")) {
                words.add("attendance asked " + number(facts, "attendanceRule") + " %");
            }
        }
        if (!Boolean.TRUE.equals(facts.get("identityConfirmed"))) {
            words.add("identity not confirmed");
        }
        if (Boolean.TRUE.equals(facts.get("integrityCaseOpen"))) {
            words.add("integrity case open");
        }
        if (Boolean.TRUE.equals(facts.get("integrityCaseFounded"))) {
            words.add("integrity case founded");
        }
        if (!Boolean.TRUE.equals(facts.get("reportValidated"))) {
            words.add("report not validated");
        }
        return words;
    }

    /** Share of the sessions in percent, rounded down, so that nobody seems to have reached what was missed. */
    private static String attendance(Map<String, Object> facts) {
        return HUNDRED.multiply(decimal(facts, "sessionsAttended"))
                .divide(decimal(facts, "liveSessions"), 0, RoundingMode.DOWN)
                .toPlainString();
    }

    private static String number(Map<String, Object> facts, String fact) {
        BigDecimal number = decimal(facts, fact).stripTrailingZeros();
        return number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static BigDecimal decimal(Map<String, Object> facts, String fact) {
        return facts.get(fact) instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}
