package academy.capstone.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTests {

    private static final Clock MONDAY = Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC);
    private static final String LONG_TITLE = "x".repeat(100_000);

    private final FormCheck check = new FormCheck(new Feel(), MONDAY);

    static Stream<Arguments> faultyInput() {
        String line = "{\"type\":\"textfield\",\"validate\":{\"required\":true,\"minLength\":3,\"maxLength\":10}}";
        String bare = "{\"type\":\"textfield\"}";
        String text = "{\"type\":\"textarea\"}";
        String email = "{\"type\":\"textfield\",\"validate\":{\"validationType\":\"email\"}}";
        String pattern = "{\"type\":\"textfield\",\"validate\":{\"pattern\":\"^[A-Z]+$\"}}";
        String number = "{\"type\":\"number\",\"decimalDigits\":1,\"validate\":{\"min\":0,\"max\":100}}";
        String whole = "{\"type\":\"number\",\"decimalDigits\":0}";
        String date = "{\"type\":\"datetime\",\"subtype\":\"date\",\"disallowPassedDates\":true}";
        String time = "{\"type\":\"datetime\",\"subtype\":\"time\"}";
        String box = "{\"type\":\"checkbox\",\"validate\":{\"required\":true}}";
        String values = "\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]";
        String one = "{\"type\":\"select\"," + values + "}";
        String some = "{\"type\":\"checklist\"," + values + ",\"validate\":{\"required\":true}}";
        return Stream.of(
                Arguments.of(line, null, "Please fill in"),
                Arguments.of(line, "   ", "Please fill in"),
                Arguments.of(line, "ab", "needs 3 characters"),
                Arguments.of(line, "abcdefghijk", "takes 10 characters at most"),
                Arguments.of(line, LONG_TITLE, "shorten it by 99990"),
                Arguments.of(line, 12, "must be a text"),
                Arguments.of(line, List.of("abc"), "must be a text"),
                Arguments.of(bare, "a\u0000b", "control character"),
                Arguments.of(bare, "a\u0007b", "control character"),
                Arguments.of(bare, "a\u202Efdp.exe", "control character"),
                Arguments.of(bare, "a\u2067b", "control character"),
                Arguments.of(bare, "a\ud83d", "control character"),
                Arguments.of(bare, "one\ntwo", "one line only"),
                Arguments.of(bare, "x".repeat(301), "takes 300 characters"),
                Arguments.of(text, "x".repeat(4001), "takes 4000 characters"),
                Arguments.of(email, "nobody", "e-mail address"),
                Arguments.of(email, "a@b", "e-mail address"),
                Arguments.of(pattern, "abc", "as the form asks"),
                Arguments.of(number, "12", "must be a number"),
                Arguments.of(number, -1, "0 or more"),
                Arguments.of(number, 101, "100 or less"),
                Arguments.of(number, 1.25, "1 digits after the point"),
                Arguments.of(number, Double.NaN, "must be a number"),
                Arguments.of(number, true, "must be a number"),
                Arguments.of(whole, 1.5, "whole number"),
                Arguments.of(whole, 1e30, "out of all range"),
                Arguments.of(date, "2027-02-30", "such as 2027-03-01"),
                Arguments.of(date, "01/03/2027", "such as 2027-03-01"),
                Arguments.of(date, "2027-01-10", "in the past"),
                Arguments.of(date, 20270301, "must be a date"),
                Arguments.of(time, "25:00", "such as 09:30"),
                Arguments.of(box, false, "Please fill in"),
                Arguments.of(box, "true", "true or false"),
                Arguments.of(one, "c", "does not offer the value \"c\""),
                Arguments.of(one, List.of("a"), "one choice only"),
                Arguments.of(some, "[a", "a list of choices"),
                Arguments.of(some, List.of("a", "c"), "does not offer"),
                Arguments.of(some, List.of(), "Please fill in"));
    }

    @ParameterizedTest
    @MethodSource("faultyInput")
    void saysWhatIsWrongWithAFieldAndHowToMendIt(String component, @Nullable Object value, String sentence) {
        FormFile form = form(component);
        Map<String, @Nullable Object> submitted = new HashMap<>();
        submitted.put("field", value);

        assertThatThrownBy(() -> check.check(form, submitted, FormCheck.noFaults(), Map.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.faults()).extracting(Fault::field).containsExactly("field");
                    assertThat(refusal.getMessage())
                            .contains(sentence)
                            .contains("A field")
                            .hasSizeLessThan(300);
                });
    }

    static Stream<Arguments> goodInput() {
        return Stream.of(
                Arguments.of("{\"type\":\"textfield\"}", "  مرحبا 🌍 <script>  ", "مرحبا 🌍 <script>"),
                Arguments.of("{\"type\":\"textarea\"}", "one\r\ntwo", "one\ntwo"),
                Arguments.of("{\"type\":\"number\"}", 3, 3L),
                Arguments.of("{\"type\":\"number\"}", 2.5, 2.5),
                Arguments.of("{\"type\":\"number\",\"serializeToString\":true}", "2.50", 2.5),
                Arguments.of("{\"type\":\"datetime\",\"subtype\":\"date\"}", "2027-03-01", "2027-03-01"),
                Arguments.of(
                        "{\"type\":\"datetime\",\"subtype\":\"datetime\"}", "2027-03-01T09:30Z", "2027-03-01T09:30Z"),
                Arguments.of("{\"type\":\"checkbox\"}", false, false),
                Arguments.of(
                        "{\"type\":\"taglist\",\"valuesExpression\":\"=[\\\"a\\\",\\\"b\\\"]\"}",
                        List.of("b", "b"),
                        List.of("b")));
    }

    @ParameterizedTest
    @MethodSource("goodInput")
    void acceptsWhatTheFormAllows(String component, Object value, Object accepted) {
        SubmittedFields fields = check.check(form(component), Map.of("field", value), FormCheck.noFaults(), Map.of());

        assertThat(fields.values()).containsExactly(Map.entry("field", accepted));
    }

    @Test
    void requiresNoFieldThatIsHiddenAndTakesNothingFromIt() {
        FormFile form = form(
                "{\"type\":\"radio\",\"key\":\"recommendation\",\"values\":[{\"value\":\"recuse\"},{\"value\":\"approve\"}]}",
                "{\"type\":\"group\",\"conditional\":{\"hide\":\"=recommendation = \\\"recuse\\\"\"},\"components\":"
                        + "[{\"type\":\"number\",\"key\":\"score\",\"label\":\"Score\",\"validate\":{\"required\":true}}]}");

        assertThat(check.check(form, Map.of("recommendation", "recuse", "score", 2), FormCheck.noFaults(), Map.of())
                        .values())
                .containsOnlyKeys("recommendation");
        assertThatThrownBy(() -> check.check(form, Map.of("recommendation", "approve"), FormCheck.noFaults(), Map.of()))
                .hasMessage("Please fill in the field \"Score\".");
    }

    @Test
    void letsConditionsAskForTheProcess() {
        FormFile form = form("{\"type\":\"textfield\",\"conditional\":{\"hide\":\"=designMode = \\\"first\\\"\"},"
                + "\"validate\":{\"required\":true}}");

        assertThat(check.check(form, Map.of(), FormCheck.noFaults(), Map.of("designMode", "first"))
                        .values())
                .isEmpty();
        assertThatThrownBy(() -> check.check(form, Map.of(), FormCheck.noFaults(), Map.of("designMode", "revision")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ignoresWhatIsOnlyShown() {
        FormFile form = form("{\"type\":\"textfield\",\"disabled\":true,\"validate\":{\"required\":true}}");

        assertThat(check.check(form, Map.of("field", "forged"), FormCheck.noFaults(), Map.of())
                        .values())
                .isEmpty();
    }

    @Test
    void refusesForeignFieldsByName() {
        assertThatThrownBy(() -> check.check(FormFile.NONE, Map.of("approved", true), FormCheck.noFaults(), Map.of()))
                .hasMessage("The form has no field \"approved\"; please send only the fields of the form.");
    }

    @Test
    void readsNoObjectsOfClassesThatTheSenderNames() {
        ObjectValue forged = Variables.serializedObjectValue("{}")
                .serializationDataFormat("application/json")
                .objectTypeName("javax.naming.InitialContext")
                .create();
        VariableMap submitted = Variables.createVariables()
                .putValueTyped("forged", forged)
                .putValueTyped(
                        "file", Variables.fileValue("a.txt").file(new byte[1]).create())
                .putValue("nested", List.of(List.of("a")))
                .putValue("plain", Arrays.asList("a", "b"));
        List<Fault> faults = FormCheck.noFaults();

        Map<String, @Nullable Object> values = new SubmittedValues().plain(submitted, faults);

        assertThat(faults).extracting(Fault::field).containsExactlyInAnyOrder("forged", "file", "nested");
        assertThat(values).containsExactly(Map.entry("plain", List.of("a", "b")));
    }

    @Test
    void refusesFormsWithComponentsThatTasklistCannotShow() {
        assertThatThrownBy(() -> form("{\"type\":\"filepicker\"}")).hasMessageContaining("filepicker");
    }

    private static FormFile form(String... components) {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode form = json.createObjectNode().put("id", "form");
            for (String component : components) {
                ObjectNode node = (ObjectNode) json.readTree(component);
                if (!node.has("key")) {
                    node.put("key", "field").put("label", "A field");
                }
                form.withArray("components").add(node);
            }
            return new FormFileReader().read(form.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
