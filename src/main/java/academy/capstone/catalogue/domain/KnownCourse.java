package academy.capstone.catalogue.domain;

import academy.capstone.people.Bureau;
import java.util.List;
import java.util.Optional;

/**
 * Something that a proposal is compared with, or the proposal itself.
 *
 * @param origin catalogue, inventory or proposal
 * @param topics as written
 * @param texts objectives, need and audience: what it is about besides the title
 */
public record KnownCourse(
        String reference,
        String origin,
        String title,
        Optional<Bureau> bureau,
        List<String> topics,
        List<String> texts) {

    public static final String CATALOGUE = "catalogue";
    public static final String INVENTORY = "inventory";
    public static final String PROPOSAL = "proposal";

    public KnownCourse {
        topics = List.copyOf(topics);
        texts = List.copyOf(texts);
    }
}
