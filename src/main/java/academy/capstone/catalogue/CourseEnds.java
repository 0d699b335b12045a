package academy.capstone.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Which courses are not offered any more: retired, merged with another, or followed by a newer edition that is in the
 * catalogue. Entries and credentials of such courses stay.
 */
public interface CourseEnds {

    /** Why this one is not; empty if it is. */
    Optional<CourseEnd> of(String trainingCode);

    /** The same for several, by training code; those still offered are left out. */
    Map<String, CourseEnd> of(Collection<String> trainingCodes);
}
