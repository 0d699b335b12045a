package academy.capstone.workflow.security;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Error pages and JSON errors say one plain sentence and nothing about the inside. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    /** Request attribute: the sentence to show instead of the usual one. */
    static final String SENTENCE = "capstone.sentence";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        Object sentence = request.getAttribute(SENTENCE, RequestAttributes.SCOPE_REQUEST);
        int code = status instanceof Integer number ? number : 500;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", code);
        answer.put("message", sentence == null ? usual(code) : sentence);
        return answer;
    }

    private static String usual(int code) {
        return switch (code) {
            case 400 -> "This address or request is not well-formed.";
            case 401 -> "Please sign in.";
            case 403 -> "You may not do this.";
            case 404 -> "There is no such page.";
            case 405 -> "This address does not do that.";
            case 406, 415 -> "This address does not speak that format.";
            case 413 -> "This is too large.";
            case 429 -> "Too many requests. Please wait a moment.";
            case 503 -> "Capstone is not ready. Please try again in a moment.";
            default -> "Something went wrong on our side. It has been logged; please try again later.";
        };
    }
}
