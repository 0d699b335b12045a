package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.credential.domain.AwardFacts.ParticipantFacts;
import academy.capstone.credential.domain.AwardFacts.TrainingConditions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardFactsTests {

    @ParameterizedTest
    @CsvSource({"80, 4, 5, true", "80, 3, 5, false", "66.67, 2, 3, false", "66.66, 2, 3, true", "100, 7, 7, true"})
    void comparesAttendanceWithoutRounding(String rule, int attended, int sessions, boolean met) {
        assertThat(inputs(Optional.of(rule), attended, sessions))
                .containsEntry("attendanceRuleSet", true)
                .containsEntry("attendanceMet", met);
    }

    @Test
    void asksForNoAttendanceWhereNothingIsLive() {
        assertThat(inputs(Optional.of("80"), 0, 0))
                .containsEntry("attendanceRuleSet", false)
                .containsEntry("live", false);
        assertThat(inputs(Optional.empty(), 0, 5))
                .containsEntry("attendanceRuleSet", false)
                .containsEntry("live", true);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        Map<String, Object> inputs = new AwardFacts(
                        new ParticipantFacts(true, true, false, false, Optional.empty(), 0, 0),
                        new TrainingConditions(
                                true, true, true, BigDecimal.TEN, Optional.empty(), Optional.empty(), false))
                .inputs();
        assertThat(inputs)
                .containsEntry("gradeKnown", false)
                .doesNotContainKeys("grade", "passMark")
                .containsEntry("hours", 10.0);
    }

    private static Map<String, Object> inputs(Optional<String> rule, int attended, int sessions) {
        return new AwardFacts(
                        new ParticipantFacts(true, true, false, false, Optional.of(BigDecimal.ONE), attended, sessions),
                        new TrainingConditions(
                                true,
                                true,
                                true,
                                BigDecimal.TEN,
                                Optional.of(BigDecimal.TEN),
                                rule.map(BigDecimal::new),
                                false))
                .inputs();
    }
}
