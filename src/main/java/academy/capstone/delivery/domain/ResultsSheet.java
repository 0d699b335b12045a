package academy.capstone.delivery.domain;

import java.util.Optional;

/** The results of a training: newest version, and who locked it. */
public record ResultsSheet(int version, boolean locked, Optional<String> lockedBy) {

    /** Before the first file. */
    public static final ResultsSheet EMPTY = new ResultsSheet(0, false, Optional.empty());
}
