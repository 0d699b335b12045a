package academy.capstone.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.notification.application.NoticeTemplates.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTemplatesTests {

    private static final Path FOLDER = Path.of("src", "main", "resources", "templates", "notice");
    private static final int SUBJECT = 120;

    private final NoticeTemplates templates = new NoticeTemplates();

    static List<String> purposes() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !name.equals("README.txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void rendersWithTheFactsThatItNames(String purpose) {
        Map<String, String> facts =
                templates.required(purpose).stream().collect(Collectors.toMap(Function.identity(), name -> "<" + name));

        Words words = templates.words(purpose, facts);

        assertThat(words.subject()).isNotBlank().hasSizeLessThan(SUBJECT).doesNotContain("&lt;");
        assertThat(words.body()).isNotBlank().doesNotContain("&lt;", "[(", "[#", "[/", "${");
        assertThat(words.reason()).endsWith(".").doesNotStartWith("because");
        assertThat(words.button()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void namesTheTrainingInTheSubject(String purpose) {
        assertThat(templates.required(purpose)).as("facts of %s", purpose).contains("title");
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void saysWhyThePersonGetsIt(String purpose) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(purpose + ".txt"))).contains("\nWhy: ");
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void leadsWhoeverIsAskedForATaskToThatTask(String purpose) throws IOException {
        String template = Files.readString(FOLDER.resolve(purpose + ".txt"));
        boolean personal = template.contains("\nLink: personal\n");
        boolean asks = template.contains("\nAsks: ") || template.contains("\nReminds: ");

        assertThat(asks)
                .as("%s says which task it asks for", purpose)
                .isEqualTo(!personal && purpose.matches("(request|invite|remind|return)-.*|inherit-task|offer-task"));
        if (asks) {
            String task = template.lines()
                    .filter(line -> line.startsWith("Asks: ") || line.startsWith("Reminds: "))
                    .map(line -> line.replaceFirst("^\\w+: ", ""))
                    .findFirst()
                    .orElseThrow();
            assertThat(task)
                    .satisfiesAnyOf(
                            each -> assertThat(userTasks()).contains(each),
                            each -> assertThat(each).isEqualTo(NoticeTemplates.Ask.NAMED_BY_NOTICE));
        }
        assertThat(template.contains("\nSent: at once\n")).isEqualTo(purpose.startsWith("escalate-"));
    }

    private static List<String> userTasks() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("processes"))) {
            return processes
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(NoticeTemplatesTests::userTasks)
                    .toList();
        }
    }

    private static Stream<String> userTasks(Path process) {
        try {
            return Pattern.compile("userTask id=\"(\\w+)\"")
                    .matcher(Files.readString(process))
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
