package academy.capstone.decisions;

import static academy.capstone.decisions.Example.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwardCredentialTests {

    private static final DecisionTable TABLE = DecisionTable.named("award-credential");

    /** Somebody who passed a live training of 16 hours without an attendance rule. */
    private static final Map<String, Object> EARNED = Map.ofEntries(
            entry("enrolled", true),
            entry("identityConfirmed", true),
            entry("integrityCaseOpen", false),
            entry("integrityCaseFounded", false),
            entry("gradeKnown", true),
            entry("grade", 82.5),
            entry("passMark", 70),
            entry("attendanceRuleSet", false),
            entry("attendanceMet", false),
            entry("reportValidated", true),
            entry("training", true),
            entry("instructorLed", true),
            entry("live", true),
            entry("hours", 16),
            entry("shortCertificateAllowed", false));

    static Stream<Example> examples() {
        return Stream.of(
                given(EARNED).answers("Rule_Certificate: certificate"),
                given(EARNED).with("live", false).answers("Rule_Certificate: certificate"),
                given(EARNED).with("hours", 40.5).answers("Rule_Certificate: certificate"),
                given(EARNED).with("shortCertificateAllowed", true).answers("Rule_Certificate: certificate"),
                given(EARNED).with("hours", 15.9).answers("Rule_Badge: badge"),
                given(EARNED)
                        .with("hours", 15.9)
                        .with("shortCertificateAllowed", true)
                        .answers("Rule_ShortCertificate: certificate"),
                given(EARNED)
                        .with("hours", 15.9)
                        .with("shortCertificateAllowed", true)
                        .with("live", false)
                        .answers("Rule_Badge: badge"),
                given(EARNED)
                        .with("hours", 15.9)
                        .with("shortCertificateAllowed", true)
                        .with("instructorLed", false)
                        .answers("Rule_Badge: badge"),
                given(EARNED).with("instructorLed", false).answers("Rule_Badge: badge"),
                given(EARNED).with("instructorLed", false).with("hours", 4).answers("Rule_Badge: badge"),
                given(EARNED)
                        .with("hours", null)
                        .with("shortCertificateAllowed", true)
                        .answers("Rule_Badge: badge"),
                given(EARNED).with("grade", 70).answers("Rule_Certificate: certificate"),
                given(EARNED).with("grade", 69.9).answers("Rule_BelowPassMark: none"),
                given(EARNED).with("grade", 79.9).with("passMark", 80).answers("Rule_BelowPassMark: none"),
                given(EARNED).with("grade", 80).with("passMark", 80).answers("Rule_Certificate: certificate"),
                given(EARNED).with("grade", 0).answers("Rule_BelowPassMark: none"),
                given(EARNED).with("grade", null).answers("Rule_BelowPassMark: none"),
                given(EARNED).with("gradeKnown", false).with("grade", null).answers("Rule_GradeUnknown: none"),
                given(EARNED).with("gradeKnown", false).answers("Rule_GradeUnknown: none"),
                given(EARNED).with("gradeKnown", null).answers("Rule_GradeUnknown: none"),
                given(EARNED).with("passMark", null).answers("Rule_PassMarkUnknown: none"),
                given(EARNED).without("passMark").answers("Rule_PassMarkUnknown: none"),
                given(EARNED).with("attendanceRuleSet", true).answers("Rule_AttendanceMissed: none"),
                given(EARNED)
                        .with("attendanceRuleSet", true)
                        .with("attendanceMet", true)
                        .answers("Rule_Certificate: certificate"),
                given(EARNED)
                        .with("attendanceRuleSet", true)
                        .with("attendanceMet", null)
                        .answers("Rule_AttendanceMissed: none"),
                given(EARNED).with("attendanceRuleSet", null).answers("Rule_AttendanceMissed: none"),
                given(EARNED).with("reportValidated", false).answers("Rule_ReportPending: wait"),
                given(EARNED).with("reportValidated", null).answers("Rule_ReportPending: wait"),
                given(EARNED).with("training", false).answers("Rule_NotATraining: none"),
                given(EARNED).with("training", null).answers("Rule_NotATraining: none"),
                given(EARNED).with("enrolled", false).answers("Rule_NotEnrolled: none"),
                given(EARNED).without("enrolled").answers("Rule_NotEnrolled: none"),
                given(EARNED).with("identityConfirmed", false).answers("Rule_IdentityUnconfirmed: none"),
                given(EARNED).with("identityConfirmed", null).answers("Rule_IdentityUnconfirmed: none"),
                given(EARNED).with("integrityCaseOpen", true).answers("Rule_IntegrityCaseOpen: on-hold"),
                given(EARNED).with("integrityCaseOpen", null).answers("Rule_IntegrityCaseOpen: on-hold"),
                given(EARNED)
                        .with("enrolled", false)
                        .with("integrityCaseOpen", true)
                        .answers("Rule_NotEnrolled: none"),
                given(EARNED)
                        .with("identityConfirmed", false)
                        .with("integrityCaseOpen", true)
                        .answers("Rule_IdentityUnconfirmed: none"),
                given(EARNED)
                        .with("integrityCaseOpen", true)
                        .with("grade", 10)
                        .answers("Rule_IntegrityCaseOpen: on-hold"),
                given(EARNED).with("integrityCaseFounded", true).answers("Rule_IntegrityCaseFounded: none"),
                given(EARNED).with("integrityCaseFounded", null).answers("Rule_IntegrityCaseFounded: none"),
                given(EARNED).without("integrityCaseFounded").answers("Rule_IntegrityCaseFounded: none"),
                given(EARNED)
                        .with("integrityCaseOpen", true)
                        .with("integrityCaseFounded", true)
                        .answers("Rule_IntegrityCaseOpen: on-hold"),
                given(EARNED)
                        .with("integrityCaseFounded", true)
                        .with("grade", 10)
                        .answers("Rule_IntegrityCaseFounded: none"),
                given(EARNED)
                        .with("integrityCaseFounded", true)
                        .with("reportValidated", false)
                        .answers("Rule_IntegrityCaseFounded: none"),
                given(EARNED)
                        .with("identityConfirmed", false)
                        .with("integrityCaseFounded", true)
                        .answers("Rule_IdentityUnconfirmed: none"),
                given(EARNED).with("grade", 10).with("reportValidated", false).answers("Rule_BelowPassMark: none"),
                given(EARNED)
                        .with("attendanceRuleSet", true)
                        .with("reportValidated", false)
                        .answers("Rule_AttendanceMissed: none"),
                given(EARNED)
                        .with("reportValidated", false)
                        .with("training", false)
                        .answers("Rule_ReportPending: wait"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decides(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .extracting(fit -> fit.rule() + ": " + fit.outputs().get("result"))
                .containsExactlyElementsOf(example.answers());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explainsItself(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .allSatisfy(fit -> assertThat(fit.outputs().get("reason")).matches("[A-Z].+\\."));
    }

    @Test
    void isTestedRuleByRule() {
        assertThat(examples().flatMap(example -> TABLE.decide(example.facts()).stream()))
                .extracting(DecisionTable.Fit::rule)
                .containsOnlyElementsOf(TABLE.rules())
                .containsAll(TABLE.rules());
    }
}
