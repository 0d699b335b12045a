package academy.capstone.workflow.rest;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as the engine's clients read errors: a type and a message, and with each field at fault. */
public class RefusalAnswer implements ExceptionMapper<Refusal> {

    private static final int INVALID = 422;
    private static final String TYPE = "Refusal";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response toResponse(Refusal refusal) {
        Answer answer = new Answer(TYPE, String.valueOf(refusal.getMessage()), refusal.faults());
        return Response.status(status(refusal.kind()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(text(answer))
                .build();
    }

    /** An answer of one sentence. */
    static String text(String sentence) {
        return text(new Answer(TYPE, sentence, List.of()));
    }

    static boolean isOurs(@Nullable Object entity) {
        return entity instanceof String text && text.startsWith("{\"type\":\"" + TYPE + "\"");
    }

    private static String text(Answer answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> INVALID;
            case FORBIDDEN -> Response.Status.FORBIDDEN.getStatusCode();
            case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
            case UNKNOWN -> Response.Status.NOT_FOUND.getStatusCode();
        };
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"type", "message", "faults"})
    private record Answer(String type, String message, List<Fault> faults) {}
}
