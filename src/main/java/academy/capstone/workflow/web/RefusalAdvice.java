package academy.capstone.workflow.web;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SecurityEvents;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns refusals into answers: a page for people with a browser, JSON for everybody else. JSON of a 422 under {@code /api/}
 * is the bare list of faults; other JSON is {@code {"message": ..., "faults": [...]}}.
 */
@ControllerAdvice
class RefusalAdvice {

    private static final int FIELDS_LOGGED = 10;

    private final DataSize largestUpload;

    RefusalAdvice(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestUpload) {
        this.largestUpload = largestUpload;
    }

    @ExceptionHandler
    Object refusal(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = status(refusal.kind());
        String what = request.getMethod() + " " + request.getRequestURI();
        if (status == HttpStatus.FORBIDDEN) {
            SecurityEvents.refused(request.getRemoteUser(), what, refusal.getMessage());
        } else if (!"GET".equals(request.getMethod())) {
            SecurityEvents.turnedAway(request.getRemoteUser(), what, why(refusal));
        }
        return answer(status, String.valueOf(refusal.getMessage()), refusal.faults(), request);
    }

    /** Of faults only the fields: their sentences quote what people typed, names among it. */
    private static String why(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.INVALID
                ? refusal.faults().stream()
                        .map(Fault::field)
                        .distinct()
                        .limit(FIELDS_LOGGED)
                        .collect(Collectors.joining(", ", "faults at [", "]"))
                : String.valueOf(refusal.getMessage());
    }

    /** Two people in the same moment; the second one's work was undone. */
    @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockingException.class})
    Object slower(RuntimeException fault, HttpServletRequest request) {
        return answer(
                HttpStatus.CONFLICT,
                "Somebody else was faster; please look again and repeat what is still needed.",
                List.of(),
                request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        if (isAboutTheName(fault)) {
            return invalid("file", "The name of the file is too long. Please give it a shorter one.", request);
        }
        return answer(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "This file is too large. The limit for one upload is " + largestUpload.toMegabytes()
                        + " MB; please make it smaller or split it.",
                List.of(),
                request);
    }

    /** The server counts what stands above the content, which is the name, before it counts the content. */
    private static boolean isAboutTheName(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("eader")) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler
    Object brokenUpload(MultipartException fault, HttpServletRequest request) {
        return invalid("", "The upload did not arrive whole. Please send it again.", request);
    }

    @ExceptionHandler
    Object missingPart(MissingServletRequestPartException fault, HttpServletRequest request) {
        return invalid(
                fault.getRequestPartName(), "Please send the part \"" + fault.getRequestPartName() + "\".", request);
    }

    @ExceptionHandler
    Object missingParameter(MissingServletRequestParameterException fault, HttpServletRequest request) {
        return invalid(fault.getParameterName(), "Please fill in \"" + fault.getParameterName() + "\".", request);
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return invalid(fault.getName(), "\"" + fault.getName() + "\" has a value that does not fit.", request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        if (fault.getCause() instanceof JsonMappingException mapping) {
            String field = path(mapping);
            return invalid(
                    field,
                    (field.isEmpty() ? "The JSON" : "The field \"" + field + "\"") + " has a value of the wrong kind"
                            + place(mapping) + ".",
                    request);
        }
        if (fault.getCause() instanceof JsonProcessingException broken) {
            return answer(
                    HttpStatus.BAD_REQUEST, "This is not well-formed JSON" + place(broken) + ".", List.of(), request);
        }
        return answer(HttpStatus.BAD_REQUEST, "The body of the request is missing or unreadable.", List.of(), request);
    }

    private static Object invalid(String field, String sentence, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, sentence, List.of(new Fault(field, sentence)), request);
    }

    private static Object answer(HttpStatus status, String sentence, List<Fault> faults, HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith("/api/");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (!api && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return new ModelAndView(
                    "error", Map.of("status", status.value(), "message", sentence, "faults", faults), status);
        }
        Object body = api && status == HttpStatus.UNPROCESSABLE_ENTITY
                ? faults
                : Map.of("message", sentence, "faults", faults);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    /** As in the public contract: {@code objectives[2].text}. */
    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(JsonProcessingException fault) {
        @Nullable JsonLocation location = fault.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
