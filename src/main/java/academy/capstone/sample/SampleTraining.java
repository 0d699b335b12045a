package academy.capstone.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A training of the samples: a real course, told anew with dates ahead.
 *
 * @param coordinator who proposes it
 * @param until the user task at which it is left to the reader; empty to carry it as far as people can
 * @param proposal fields of the start form
 * @param outline JSON of the outline
 * @param answers what people submit differently from the common answers, by user task
 */
record SampleTraining(
        String coordinator,
        String until,
        ObjectNode proposal,
        JsonNode outline,
        @Nullable ObjectNode answers) {

    String title() {
        return proposal.path("title").asText();
    }

    int liveSessions() {
        int live = 0;
        for (JsonNode session : outline.path("sessions")) {
            live += session.path("live").asBoolean() ? 1 : 0;
        }
        return live;
    }
}
