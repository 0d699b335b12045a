package academy.capstone.workflow.rest;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** A refusal as the engine's clients read errors: a type and a message, and with each field at fault. */
public class RefusalAnswer implements ExceptionMapper<Refusal> {

    private static final int INVALID = 422;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Response toResponse(Refusal refusal) {
        Answer answer = new Answer("Refusal", String.valueOf(refusal.getMessage()), refusal.faults());
        return Response.status(status(refusal.kind()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(text(answer))
                .build();
    }

    private String text(Answer answer) {
        try {
            return json.writeValueAsString(answer);
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
    private record Answer(String type, String message, List<Fault> faults) {}
}
