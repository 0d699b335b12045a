package academy.capstone.signoff.domain;

import java.util.List;

/**
 * The route that a training would take if it came to sign-off now, and what would add to it.
 *
 * @param certain who signs as the outline stands, in the order of signing
 * @param conditional who signs besides if the outline changes
 */
public record RoutePreview(List<Certain> certain, List<Conditional> conditional) {

    public RoutePreview {
        certain = List.copyOf(certain);
        conditional = List.copyOf(conditional);
    }

    /**
     * A step as the outline stands.
     *
     * @param office in words, such as "Deputy Secretary-General"
     * @param reason why, in sentences
     */
    public record Certain(String role, String office, String reason, Signature signature) {}

    /**
     * A step that the outline may come to need.
     *
     * @param conditions what would bring it about, as the ends of sentences that begin with "if"
     * @param reason why then, in sentences
     */
    public record Conditional(String role, String office, List<String> conditions, String reason, Signature signature) {

        public Conditional {
            conditions = List.copyOf(conditions);
        }
    }
}
