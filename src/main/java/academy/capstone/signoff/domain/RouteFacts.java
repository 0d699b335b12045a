package academy.capstone.signoff.domain;

import java.util.Map;

/** The inputs of the decision {@code sign-off-route}. */
public record RouteFacts(boolean crossesBureaux, boolean fee, boolean partnerLogo) {

    /** By the names of the decision. */
    public Map<String, Object> byName() {
        return Map.of("crossesBureaux", crossesBureaux, "fee", fee, "partnerLogo", partnerLogo);
    }
}
