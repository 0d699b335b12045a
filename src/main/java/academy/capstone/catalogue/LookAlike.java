package academy.capstone.catalogue;

import academy.capstone.people.Bureau;
import java.util.List;
import java.util.Optional;

/**
 * Something that exists and looks like a proposal.
 *
 * @param reference a training code, or the reference of a past course or of an item of the inventory
 * @param origin catalogue, inventory or proposal
 * @param bureau whose it is; empty if unknown
 * @param score share of overlap, 0 to 1
 * @param reasons what is alike, in words
 * @param resolution how the coordinator resolved it; empty while open
 */
public record LookAlike(
        String reference,
        String origin,
        String title,
        Optional<Bureau> bureau,
        double score,
        List<String> reasons,
        Optional<Resolution> resolution) {

    public LookAlike {
        reasons = List.copyOf(reasons);
    }

    /** The score in whole percent. */
    public long percent() {
        return Math.round(score * 100);
    }

    /**
     * How it was resolved.
     *
     * @param word not-duplicate, reuse, merge or justified
     * @param by user id
     */
    public record Resolution(String word, String reason, String by) {}
}
