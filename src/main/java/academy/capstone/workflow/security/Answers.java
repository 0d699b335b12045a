package academy.capstone.workflow.security;

import academy.capstone.workflow.SecurityEvents;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody is told who is not signed in, or may not do something: a page, or JSON with one sentence. */
@Component
class Answers {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** 401, or 429 after too many failures. Browsers are not challenged: they would open a window of their own. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (fault instanceof TooManyFailures tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.pause().toSeconds() + 1));
            write(response, HttpStatus.TOO_MANY_REQUESTS, String.valueOf(tooMany.getMessage()));
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Capstone\", charset=\"UTF-8\"");
        }
        String sentence = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Please sign in."
                : "The user name or the password is wrong.";
        if (!READING.contains(request.getMethod())) {
            SecurityEvents.refused(null, what(request), sentence);
        }
        write(response, HttpStatus.UNAUTHORIZED, sentence);
    }

    /** To the sign-in page, or 401 for scripts. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            unauthenticated(request, response, fault);
        }
    }

    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        request.getSession()
                .setAttribute(
                        SignInController.FAULT,
                        fault instanceof TooManyFailures
                                ? String.valueOf(fault.getMessage())
                                : "The user name or the password is wrong.");
        response.sendRedirect(request.getContextPath() + "/login");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        Principal person = request.getUserPrincipal();
        SecurityEvents.refused(person == null ? null : person.getName(), what(request), fault.getMessage());
        if (person == null && request.getRequestURI().startsWith("/api/")) {
            write(response, HttpStatus.UNAUTHORIZED, "Please sign in.");
            return;
        }
        String sentence = fault instanceof CsrfException
                ? "This page is too old to be sent. Please reload it and try again."
                : "You may not do this.";
        if (wantsPage(request)) {
            request.setAttribute(ErrorSentences.SENTENCE, sentence);
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            write(response, HttpStatus.FORBIDDEN, sentence);
        }
    }

    /** True for a person with a browser who goes to a page or sends one of our forms. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/engine-rest/")
                && !path.startsWith("/camunda/api/");
    }

    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), Map.of("message", sentence));
    }
}
