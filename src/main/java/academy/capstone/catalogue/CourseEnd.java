package academy.capstone.catalogue;

import java.util.Optional;

/**
 * That a course is not offered any more.
 *
 * @param sentence for the public
 * @param successor code of the training that takes over
 */
public record CourseEnd(Kind kind, String sentence, Optional<String> successor) {

    /** How it came to an end. */
    public enum Kind {
        RETIRED("retired", "No longer held"),
        MERGED("merged", "No longer held"),
        FOLLOWED("earlier edition", "Newer edition");

        private final String label;
        private final String heading;

        Kind(String label, String heading) {
            this.label = label;
            this.heading = heading;
        }

        /** In a word or two. */
        public String label() {
            return label;
        }

        /** What stands above the sentence. */
        public String heading() {
            return heading;
        }
    }
}
