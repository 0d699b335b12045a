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
}
