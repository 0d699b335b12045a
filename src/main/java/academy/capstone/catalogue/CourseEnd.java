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
        RETIRED("retired"),
        MERGED("merged"),
        FOLLOWED("earlier edition");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In a word or two. */
        public String label() {
            return label;
        }
    }
}
