package academy.capstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The README knows the product as it is. */
class ReadmeTests {

    private static final Pattern SETTING = Pattern.compile("`(capstone\\.[a-z0-9.-]+)` \\|");
    private static final Pattern LINK = Pattern.compile("]\\((src/[^)#]+)\\)");

    @Test
    void namesEverySettingAndNoOther() throws Exception {
        List<String> named =
                SETTING.matcher(readme()).results().map(each -> each.group(1)).toList();

        assertThat(named.stream().filter(name -> !isOfNoRecord(name)).toList())
                .containsExactlyInAnyOrderElementsOf(settings());
    }

    @Test
    void linksToFilesThatExist() throws IOException {
        assertThat(LINK.matcher(readme()).results().map(each -> Path.of(each.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    /** Read by {@code @Value} or by a condition. */
    private static boolean isOfNoRecord(String name) {
        return name.equals("capstone.base-url")
                || name.equals("capstone.samples")
                || name.startsWith("capstone.admin.")
                || name.equals("capstone.notification.interval");
    }

    private static List<String> settings() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<String> settings = new ArrayList<>();
        for (var found : scan.findCandidateComponents("academy.capstone")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            add(settings, type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
        return settings;
    }

    private static void add(List<String> settings, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            if (component.getType().isRecord()) {
                add(settings, name, component.getType());
            } else {
                settings.add(name);
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
