package academy.capstone.catalogue.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A course or another activity of one of the bureaux that is not in the catalogue.
 *
 * @param training false for an activity that is no training and can never yield a certificate
 * @param format, level, languages words of the code lists
 * @param facts everything else that is known, by label
 */
public record InventoryItem(
        String reference,
        boolean training,
        String title,
        Optional<Bureau> bureau,
        Optional<Region> region,
        Optional<String> format,
        Optional<String> level,
        List<String> languages,
        List<String> topics,
        List<String> objectives,
        Map<String, Object> facts) {}
