package academy.capstone.notification.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The words of the notices, one file per purpose in {@code templates/notice/}; README.txt there says how to write one. */
@Component
class NoticeTemplates {

    private static final Pattern HEADER = Pattern.compile("(Subject|Button|Why|Link|Asks|Reminds|Sent): *(.+)");
    private static final Pattern SHOWN = Pattern.compile("\\[\\(\\$\\{(\\w+)}\\)]");
    private static final Pattern ASKED = Pattern.compile("th:(?:if|unless)=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(?<![.#'\\w])([a-zA-Z]\\w*)");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]*");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    NoticeTemplates() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /**
     * The words of a notice.
     *
     * @throws IllegalStateException if there is no such template, or a fact that it shows is missing
     */
    Words words(String purpose, Map<String, String> facts) {
        Source source = sources.computeIfAbsent(purpose, NoticeTemplates::load);
        Map<String, Object> present = new HashMap<>(facts);
        present.values().removeIf(text -> text.toString().isBlank());
        Set<String> missing = new HashSet<>(source.required());
        missing.removeAll(present.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The notice " + purpose + " lacks the facts " + missing + ".");
        }
        Context context = new Context(Locale.ENGLISH, present);
        return new Words(
                oneLine(fill(source.subject(), context)),
                paragraphs(fill(source.body(), context)),
                oneLine(fill(source.button(), context)),
                oneLine(fill(source.reason(), context)),
                source.traits());
    }

    private String fill(String template, Context context) {
        return template.contains("[") ? engine.process(template, context) : template;
    }

    /** A title may hold anything; a header of a mail may not hold a line break. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String paragraphs(String text) {
        return text.strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
    }

    private static Source load(String purpose) {
        String text = read(purpose);
        Map<String, String> headers = new HashMap<>();
        List<String> lines = text.lines().toList();
        int line = 0;
        for (; line < lines.size() && !lines.get(line).isBlank(); line++) {
            Matcher header = HEADER.matcher(lines.get(line));
            if (!header.matches()) {
                throw new IllegalStateException("The notice " + purpose + " has no such header: " + lines.get(line));
            }
            headers.put(header.group(1), header.group(2));
        }
        String subject = headers.get("Subject");
        if (subject == null || text.contains("[[")) {
            throw new IllegalStateException(
                    "The notice " + purpose + " needs a Subject, and [(...)] instead of [[...]].");
        }
        return new Source(
                subject,
                String.join("\n", lines.subList(line, lines.size())),
                headers.getOrDefault("Button", "Open the course file"),
                headers.getOrDefault("Why", "you take part in this training."),
                Traits.of(headers),
                named(text));
    }

    private static String read(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalStateException("A purpose is written in lower case with hyphens, not " + purpose + ".");
        }
        try (InputStream file = NoticeTemplates.class.getResourceAsStream("/templates/notice/" + purpose + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("The notice " + purpose + " has no template in templates/notice.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The template of the notice " + purpose + " can't be read.", unreadable);
        }
    }

    private static Set<String> named(String text) {
        Set<String> names = new HashSet<>();
        Matcher shown = SHOWN.matcher(text);
        while (shown.find()) {
            names.add(shown.group(1));
        }
        List<String> optional = new ArrayList<>();
        Matcher asked = ASKED.matcher(text);
        while (asked.find()) {
            Matcher name = NAME.matcher(asked.group(1));
            while (name.find()) {
                optional.add(name.group(1));
            }
        }
        optional.forEach(names::remove);
        return Set.copyOf(names);
    }

    /** The names of all templates, in alphabetical order. */
    static List<String> purposes() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:templates/notice/*.txt"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .filter(name -> !name.equals("README.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The facts that a template shows without asking whether they are there. */
    Set<String> required(String purpose) {
        return sources.computeIfAbsent(purpose, NoticeTemplates::load).required();
    }

    private record Source(
            String subject, String body, String button, String reason, Traits traits, Set<String> required) {}

    /** A template filled with facts; {@code body} has an empty line between paragraphs. */
    record Words(String subject, String body, String button, String reason, Traits traits) {}

    /**
     * What the headers say besides words.
     *
     * @param personal true if the link is the recipient's own secret
     * @param ask the task that the notice asks for
     * @param atOnce true if it never waits for a daily mail
     */
    record Traits(boolean personal, Optional<Ask> ask, boolean atOnce) {

        private static Traits of(Map<String, String> headers) {
            Optional<Ask> coming = Optional.ofNullable(headers.get("Asks")).map(task -> new Ask(task, false));
            Optional<Ask> open = Optional.ofNullable(headers.get("Reminds")).map(task -> new Ask(task, true));
            return new Traits(
                    "personal".equals(headers.get("Link")),
                    coming.or(() -> open),
                    "at once".equals(headers.get("Sent")));
        }
    }

    /**
     * A task that somebody is asked to do.
     *
     * @param taskKey the BPMN element, or {@link #NAMED_BY_NOTICE}
     * @param open true if it waits already, false if it is made after the notice
     */
    record Ask(String taskKey, boolean open) {

        /** Stands for any task: the notice says which. */
        static final String NAMED_BY_NOTICE = "the task that the notice names";
    }
}
