package academy.capstone.catalogue.web;

import academy.capstone.catalogue.domain.Entry;
import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry of the catalogue on a page.
 *
 * @param cancelled the training was to be held, and will not be
 * @param line format, level, languages and so on in one line; only what is known
 * @param facts texts or lists by label
 */
record EntryShown(
        String reference,
        boolean approved,
        boolean cancelled,
        String title,
        List<String> line,
        List<String> topics,
        List<String> objectives,
        List<Fact> facts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A fact: its lines, and whether its only line is an address to follow. */
    record Fact(String label, List<String> lines, boolean link) {}

    static EntryShown of(Entry entry, boolean cancelled) {
        List<String> line = new ArrayList<>();
        dates(entry).ifPresent(line::add);
        entry.format().flatMap(Format::of).map(Format::label).ifPresent(line::add);
        entry.level().flatMap(Level::of).map(Level::label).ifPresent(line::add);
        if (!entry.languages().isEmpty()) {
            line.add(entry.languages().stream()
                    .flatMap(each -> Language.of(each).stream())
                    .map(Language::label)
                    .collect(Collectors.joining(", ")));
        }
        entry.region().map(Region::label).ifPresent(line::add);
        entry.bureau().map(Bureau::label).ifPresent(line::add);
        return new EntryShown(
                entry.reference(),
                entry.approved(),
                cancelled,
                entry.title(),
                line,
                entry.topics(),
                entry.objectives(),
                entry.facts().entrySet().stream().map(EntryShown::fact).toList());
    }

    private static Fact fact(Map.Entry<String, Object> fact) {
        if (fact.getValue() instanceof List<?> list) {
            return new Fact(fact.getKey(), list.stream().map(Object::toString).toList(), false);
        }
        String text = fact.getValue().toString();
        return new Fact(fact.getKey(), List.of(text), text.matches("https?://[^\\s\"'<>]+"));
    }

    private static Optional<String> dates(Entry entry) {
        Optional<String> start = entry.start().map(EntryShown::day);
        Optional<String> end = entry.end()
                .filter(last -> !entry.start().equals(Optional.of(last)))
                .map(EntryShown::day);
        return start.map(first -> end.map(last -> first + " to " + last).orElse(first));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
