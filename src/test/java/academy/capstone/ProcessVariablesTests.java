package academy.capstone;

import static academy.capstone.ProcessFiles.all;
import static academy.capstone.ProcessFiles.matches;
import static academy.capstone.ProcessFiles.stems;
import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes, decisions and forms speak of variables that exist, in words that somebody writes, and contain no code. */
class ProcessVariablesTests {

    private static final Set<String> OPERATORS = Set.of("or", "and", "not", "empty", "null", "true", "false");

    /** What forms are given to show, beside the variables. */
    private static final String SHOWN_FACTS = "facts";

    static Set<String> decisions() {
        return stems(ProcessFiles.PROCESSES, ".dmn");
    }

    static Set<String> forms() {
        return stems(ProcessFiles.FORMS, ".form");
    }

    @Test
    void namesDeclaredVariablesOnly() {
        assertThat(ProcessFiles.expressions().stream()
                        .map(ProcessFiles::withoutTexts)
                        .flatMap(expression -> matches("(?<![.\\w])[A-Za-z]\\w*", expression).stream())
                        .filter(Predicate.not(OPERATORS::contains))
                        .filter(name -> !name.endsWith("Delegate"))
                        .filter(name -> !Set.of("deadlines", "course").contains(name)))
                .isNotEmpty()
                .allMatch(Variables::isDeclared);
    }

    @Test
    void mapsDeclaredVariablesOnly() {
        Stream<String> mapped = Stream.of(
                        all(CamundaIn.class).stream()
                                .flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                        all(CamundaOut.class).stream()
                                .flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget())),
                        all(CamundaInputParameter.class).stream().map(CamundaInputParameter::getCamundaName),
                        all(CamundaOutputParameter.class).stream().map(CamundaOutputParameter::getCamundaName),
                        all(MultiInstanceLoopCharacteristics.class).stream()
                                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable))
                .flatMap(each -> each)
                .flatMap(Stream::ofNullable);

        assertThat(mapped).isNotEmpty().allMatch(Variables::isDeclared);
    }

    @Test
    void asksForDatesAndFactsThatExist() {
        Set<String> known = new HashSet<>();
        Arrays.stream(Deadlines.class.getMethods())
                .filter(method -> method.getName().startsWith("get"))
                .map(method -> method.getName().substring(3))
                .forEach(name -> known.add("deadlines." + name.substring(0, 1).toLowerCase() + name.substring(1)));
        Arrays.stream(CourseDates.Facts.class.getRecordComponents())
                .forEach(component -> known.add("course." + component.getName()));

        assertThat(ProcessFiles.expressions().stream()
                        .map(ProcessFiles::withoutTexts)
                        .flatMap(expression -> matches("[A-Za-z]\\w*\\.[\\w.]+", expression).stream()))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void containsNoCode() {
        assertThat(all(ScriptTask.class)).isEmpty();
        assertThat(ProcessFiles.expressions()).noneMatch(expression -> expression.contains("("));
        assertThat(all(ConditionExpression.class)).allMatch(condition -> condition.getLanguage() == null);
        assertThat(stems(ProcessFiles.PROCESSES, ".bpmn"))
                .allSatisfy(stem -> assertThat(ProcessFiles.read(ProcessFiles.PROCESSES.resolve(stem + ".bpmn")))
                        .doesNotContainPattern(
                                "camunda:(class|expression|connector|script|taskListener|executionListener)\\b"));
    }

    /** A condition that compares a person's word with a value that the form doesn't offer would never be true. */
    @Test
    void comparesWithWordsThatFormsOffer() throws Exception {
        TreeMap<String, Set<String>> offered = new TreeMap<>();
        for (String form : forms()) {
            for (JsonNode field : fields(form)) {
                Set<String> words = offered.computeIfAbsent(field.path("key").asText(), key -> new TreeSet<>());
                field.path("values")
                        .forEach(value -> words.add(value.path("value").asText()));
            }
        }
        List<String> compared = all(ConditionExpression.class).stream()
                .flatMap(condition -> matches("\\w+ [!=]= '[^']+'", condition.getTextContent()).stream())
                .filter(comparison -> offered.containsKey(comparison.split(" ")[0]))
                .toList();

        assertThat(compared).isNotEmpty().allSatisfy(comparison -> {
            String[] parts = comparison.split(" [!=]= ");
            assertThat(offered.get(parts[0])).contains(parts[1].replace("'", ""));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsDeclaredVariablesOnly(String form) throws Exception {
        Set<String> known = new HashSet<>(Set.of(SHOWN_FACTS));
        fields(form).forEach(field -> known.add(field.path("key").asText()));
        List<String> expressions = ProcessFiles.matches(
                "\"=(?:[^\"\\\\]|\\\\.)*\"", ProcessFiles.read(ProcessFiles.FORMS.resolve(form + ".form")));

        assertThat(expressions.stream()
                        .map(quoted -> quoted.substring(2, quoted.length() - 1).replace("\\\"", "\""))
                        .map(ProcessFiles::withoutTexts)
                        .flatMap(expression -> matches("(?<![.\\w])[A-Za-z]\\w*", expression).stream())
                        .filter(Predicate.not(OPERATORS::contains)))
                .allMatch(name -> known.contains(name) || Variables.isDeclared(name));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decidesFromFactsThatTheCodeGives(String decision) {
        DmnModelInstance table = ProcessFiles.decision(decision);
        Set<String> given = ProcessFiles.textsInCode();

        assertThat(table.getModelElementsByType(InputExpression.class))
                .isNotEmpty()
                .allSatisfy(input -> {
                    assertThat(given).contains(input.getText().getTextContent());
                    assertThat(input.getTypeRef()).isNotBlank();
                });
        assertThat(table.getModelElementsByType(Output.class)).isNotEmpty().allSatisfy(output -> {
            assertThat(given).contains(output.getName());
            assertThat(output.getTypeRef()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void annotatesEveryRuleAndSpeaksFeel(String decision) {
        assertThat(ProcessFiles.decision(decision).getModelElementsByType(Rule.class))
                .allSatisfy(rule -> assertThat(rule.getChildElementsByType(Description.class))
                        .as(rule.getId())
                        .hasSize(1));
        assertThat(ProcessFiles.read(ProcessFiles.PROCESSES.resolve(decision + ".dmn")))
                .doesNotContain("expressionLanguage");
    }

    private static List<JsonNode> fields(String form) throws Exception {
        JsonNode file = JsonMapper.builder()
                .build()
                .readTree(ProcessFiles.FORMS.resolve(form + ".form").toFile());
        return file.findParents("key");
    }
}
