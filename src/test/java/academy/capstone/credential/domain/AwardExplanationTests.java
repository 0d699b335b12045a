package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwardExplanationTests {

    private static final Map<String, Object> GOOD = Map.of(
            "hours",
            20.0,
            "grade",
            74.0,
            "sessionsAttended",
            9,
            "liveSessions",
            10,
            "identityConfirmed",
            true,
            "integrityCaseOpen",
            false,
            "reportValidated",
            true);

    @Test
    void saysResultRuleAndFactsInALine() {
        assertThat(AwardExplanation.line(AwardResult.CERTIFICATE, 7, GOOD))
                .isEqualTo("certificate, rule 7: 20 hours, grade 74, attendance 90 %");
    }

    @Test
    void namesWhatIsAskedAndWhatStandsInTheWay() {
        Map<String, Object> facts = new HashMap<>(GOOD);
        facts.put("grade", 69.99);
        facts.put("passMark", 70.0);
        facts.put("attendanceRule", 80.0);
        facts.put("identityConfirmed", false);
        facts.put("integrityCaseOpen", true);
        facts.put("reportValidated", false);

        assertThat(AwardExplanation.words(facts))
                .containsExactly(
                        "20 hours",
                        "grade 69.99",
                        "pass mark 70",
                        "attendance 90 %",
                        "attendance asked 80 %",
                        "identity not confirmed",
                        "integrity case open",
                        "report not validated");
    }

    @Test
    void neverRoundsAttendanceUp() {
        Map<String, Object> facts = new HashMap<>(GOOD);
        facts.put("sessionsAttended", 2);
        facts.put("liveSessions", 3);

        assertThat(AwardExplanation.words(facts)).contains("attendance 66 %");
    }

    @Test
    void leavesAttendanceOutWhereThereIsNothingToAttend() {
        assertThat(AwardExplanation.words(Map.of("hours", 3.5, "identityConfirmed", true, "reportValidated", true)))
                .containsExactly("3.5 hours", "no grade");
    }
}
