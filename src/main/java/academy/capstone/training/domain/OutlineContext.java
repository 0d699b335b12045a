package academy.capstone.training.domain;

import academy.capstone.people.Bureau;
import academy.capstone.training.Format;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an outline is checked against.
 *
 * @param coordinator user id
 * @param bureau the proposing bureau
 * @param today the day of the check
 * @param bureauOf the bureau of a person by user id; empty inside for people from outside, empty outside if there is no
 *     such person
 */
public record OutlineContext(
        Format format,
        String coordinator,
        Bureau bureau,
        LocalDate today,
        Function<String, Optional<Optional<Bureau>>> bureauOf) {}
