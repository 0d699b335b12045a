package academy.capstone.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds wrong with a page by WCAG 2.2 AA. */
public final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SCRIPT = script();

    private Axe() {}

    /**
     * The rules that the page breaks, each with its sentence and the first place. Frames are left alone: the one that we
     * have shows a mail in a sandbox where no script runs.
     */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        Object found = page.evaluate(
                "tags => axe.run(document, {runOnly: tags, iframes: false, resultTypes: ['violations']})"
                        + ".then(result => result.violations.map(each => [each.id, each.help, each.nodes[0].html]))",
                WCAG_22_AA);
        return ((List<?>) found)
                .stream()
                        .map(violation -> (List<?>) violation)
                        .map(parts -> "%s: %s: %s".formatted(parts.get(0), parts.get(1), parts.get(2)))
                        .toList();
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
