package academy.capstone.catalogue;

import academy.capstone.training.CourseFileSection;
import java.util.Optional;

/**
 * What a later module adds to the public page of a published training, such as the way to register. Past courses, which
 * have no course file, are never asked about.
 */
public interface CatalogueEntrySection {

    /** Place on the page, counted from the top. */
    int order();

    /** What the public sees; empty if nothing. */
    Optional<CourseFileSection.View> view(String trainingCode);
}
