package academy.capstone.catalogue;

import java.util.Map;

/** What a later module knows of courses that are not offered any more, because somebody decided so. */
public interface DecidedEnds {

    /** All of them, by training code. */
    Map<String, CourseEnd> all();
}
