package academy.capstone.workflow.rest;

import academy.capstone.workflow.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** The engine's interface wraps what it meets into a fault of its own; a refusal inside is answered as what it is. */
@Priority(1)
public class WrappedRefusal implements ExceptionMapper<RestException> {

    private final RefusalAnswer refusals = new RefusalAnswer();
    private final RestExceptionHandler others = new RestExceptionHandler();

    @Override
    public Response toResponse(RestException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusals.toResponse(refusal);
            }
        }
        return others.toResponse(fault);
    }
}
