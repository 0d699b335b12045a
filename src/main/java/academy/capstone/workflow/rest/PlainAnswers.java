package academy.capstone.workflow.rest;

import academy.capstone.workflow.SecurityEvents;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own error answers in plain words: they would name classes, rights and tables. What a refusal says already
 * stays as it is.
 */
public class PlainAnswers implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST = 200;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> NOT_THERE = Set.of("NullValueException", "NotFoundException");

    /** A null is what the interface stumbles over when a body, or a part of it, is missing. */
    private static final Set<String> BAD_REQUEST = Set.of(
            "NotValidException",
            "BadUserRequestException",
            "ClassCastException",
            "IllegalArgumentException",
            "NullPointerException");

    /** The engine answers some questions for what is not there as if they were asked in the wrong way. */
    private static final Pattern NOTHING_FOUND = Pattern.compile("^No \\w+( \\w+)? found|doesn't exist|does not exist");

    /** What betrays the inside: names of classes, rights and variables, codes, expressions, places in the JSON. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|ENGINE-|[a-z]\\.[a-zA-Z]|[a-z][A-Z]|[A-Z]{2,}_|[{}$\\[\\]@]|\\bnull\\b|\\n|Cmd\\b|argument type");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_ERROR || RefusalAnswer.isOurs(response.getEntity())) {
            return;
        }
        ExceptionDto told = response.getEntity() instanceof ExceptionDto dto ? dto : null;
        boolean figures = response.getStatus() >= SERVER_ERROR
                && request.getUriInfo().getPath().contains("metrics");
        int status = figures ? NOT_FOUND : status(response.getStatus(), told);
        String sentence = figures
                ? "The engine's own counters are switched off; figures are published under /actuator/prometheus."
                : sentence(status, told, response.getEntity());
        response.setStatus(status);
        response.setEntity(RefusalAnswer.text(sentence), null, MediaType.APPLICATION_JSON_TYPE);
        if (!READING.contains(request.getMethod())) {
            log(request, status, sentence);
        }
    }

    private static int status(int status, @Nullable ExceptionDto told) {
        if (told == null || status < SERVER_ERROR) {
            boolean absent = told != null
                    && NOTHING_FOUND.matcher(String.valueOf(told.getMessage())).find();
            return status == FIRST_ERROR && absent ? NOT_FOUND : status;
        }
        if (NOT_THERE.contains(told.getType())
                || NOTHING_FOUND.matcher(String.valueOf(told.getMessage())).find()) {
            return NOT_FOUND;
        }
        return BAD_REQUEST.contains(told.getType()) ? FIRST_ERROR : status;
    }

    private static String sentence(int status, @Nullable ExceptionDto told, @Nullable Object entity) {
        return switch (status) {
            case FIRST_ERROR ->
                isAboutJson(told, entity)
                        ? "The body is not well-formed JSON, or a value is of the wrong kind; please correct it."
                        : plain(told, "This request is not well-formed; please check its fields.");
            case 401 -> "Please sign in.";
            case 403 -> "You may not do this.";
            case NOT_FOUND -> "There is no such thing here, or it is not yours to see.";
            case 405 -> "This address does not do that.";
            case 406, 415 -> "This address does not speak that format.";
            case CONFLICT -> "Somebody else was faster; please look again and repeat what is still needed.";
            default ->
                status < SERVER_ERROR
                        ? "This request cannot be answered as it is; please check it."
                        : "Something went wrong on our side. It has been logged; please try again later.";
        };
    }

    private static boolean isAboutJson(@Nullable ExceptionDto told, @Nullable Object entity) {
        return told == null
                ? entity instanceof String
                : String.valueOf(told.getType()).startsWith("Json");
    }

    private static String plain(@Nullable ExceptionDto told, String otherwise) {
        String message = told == null ? null : told.getMessage();
        if (message == null
                || message.isBlank()
                || message.length() > LONGEST
                || INSIDE.matcher(message).find()) {
            return otherwise;
        }
        return message.endsWith(".") ? message : message + ".";
    }

    private static void log(ContainerRequestContext request, int status, String sentence) {
        Principal person = request.getSecurityContext() == null
                ? null
                : request.getSecurityContext().getUserPrincipal();
        String who = person == null ? null : person.getName();
        String what = request.getMethod() + " /" + request.getUriInfo().getPath();
        if (status == 401 || status == 403) {
            SecurityEvents.refused(who, what, sentence);
        } else {
            SecurityEvents.turnedAway(who, what, sentence);
        }
    }
}
