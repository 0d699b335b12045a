package academy.capstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The files of {@code processes/} and {@code forms/}, read as models, without an engine. */
final class ProcessFiles {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT_LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final List<BpmnModelInstance> MODELS =
            stems(PROCESSES, ".bpmn").stream().map(ProcessFiles::process).toList();

    private ProcessFiles() {}

    /** Names of the files of a folder that end so, without that ending. */
    static Set<String> stems(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BpmnModelInstance process(String stem) {
        return Bpmn.readModelFromFile(PROCESSES.resolve(stem + ".bpmn").toFile());
    }

    static DmnModelInstance decision(String stem) {
        return Dmn.readModelFromFile(PROCESSES.resolve(stem + ".dmn").toFile());
    }

    /** All elements of one kind in all processes. */
    static <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return MODELS.stream()
                .map(process -> process.getModelElementsByType(type))
                .flatMap(Collection::stream)
                .toList();
    }

    /** The values of an extension property of an element. */
    static List<String> properties(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? List.of()
                : element
                        .getExtensionElements()
                        .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .toList();
    }

    /** What stands between the braces of all expressions of all processes. */
    static List<String> expressions() {
        return stems(PROCESSES, ".bpmn").stream()
                .flatMap(stem -> EXPRESSION
                        .matcher(read(PROCESSES.resolve(stem + ".bpmn")))
                        .results())
                .map(match -> match.group(1).replace("&#39;", "'").replace("&quot;", "\""))
                .distinct()
                .toList();
    }

    /** The expression with its texts blanked out, so that no word in them is taken for a name. */
    static String withoutTexts(String expression) {
        return TEXT_LITERAL.matcher(expression).replaceAll("''");
    }

    static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts in quotation marks in the product's Java files. */
    static Set<String> textsInCode() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches("\"[^\"\\n]*\"", read(file)).stream())
                    .map(text -> text.substring(1, text.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
