package academy.capstone.training;

import java.util.Optional;

/** Compares the versions of outlines, and knows their fields. Asks nobody whether they may see the training. */
public interface OutlineComparisons {

    /**
     * What differs between two versions of an outline; with the same version twice, that version as it is.
     *
     * @throws academy.capstone.workflow.Refusal of kind unknown if there is no such training or version
     */
    OutlineComparison compare(String trainingCode, int from, int to);

    /**
     * What people call a field, such as "Key points of session 1" for {@code sessions[0].keyPoints}; empty if the version
     * has no such field. A field that is not filled in counts, a row that is not there doesn't; a whole list and a whole row
     * count too.
     *
     * @param field a path as in the faults of the outline
     */
    Optional<String> labelOf(OutlineVersion version, String field);

    /**
     * Where a field of an earlier version stands in a later one; rows may have been moved. Empty if its row is gone, or the
     * earlier version has no such field.
     */
    Optional<String> follow(OutlineVersion earlier, OutlineVersion later, String field);
}
