package academy.capstone.catalogue.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the public sees of a training. What is unknown of a past course is absent.
 *
 * @param reference the training code, or the name of a past course
 * @param approved true if published from an approved outline; false for a past course
 * @param format, level, languages words of the code lists
 * @param facts everything else by label, in the order in which it is shown; lists as {@code List<String>}
 */
public record Entry(
        String reference,
        boolean approved,
        String title,
        Optional<Bureau> bureau,
        Optional<Region> region,
        Optional<String> format,
        Optional<String> level,
        List<String> languages,
        List<String> topics,
        List<String> objectives,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Map<String, Object> facts,
        Optional<Integer> outlineVersion,
        Optional<String> outlineSha256,
        Instant publishedAt) {

    public Entry {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        objectives = List.copyOf(objectives);
    }
}
