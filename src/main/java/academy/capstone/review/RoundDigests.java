package academy.capstone.review;

import java.util.List;
import java.util.Optional;

/** Tells those who decide on a training what its peer review came to. Asks nobody whether they may read it. */
public interface RoundDigests {

    /** The newest consolidated round; empty before the first. */
    Optional<RoundDigest> newest(String trainingCode);

    /** User ids of those who were asked in the newest round and did not step back, whether or not they have answered. */
    List<String> takingPart(String trainingCode);
}
