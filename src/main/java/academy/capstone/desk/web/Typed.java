package academy.capstone.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent with a link after their session had ended. It lies in the new session until they have signed in and sent
 * it themselves; it never submits itself.
 *
 * @param token of the link that it was sent with
 * @param fields what was typed, by the name of the field
 */
record Typed(String token, Map<String, String[]> fields) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "capstone.typed";
    private static final String CSRF = "_csrf";
    /** A form of the longest texts fits; nobody fills the memory with more. */
    private static final int LONGEST = 100_000;

    /** Keeps what this request brings; returns false if it is too long to be kept. */
    static boolean keep(String token, HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove(CSRF);
        int length = fields.values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .sum();
        if (length > LONGEST) {
            return false;
        }
        request.getSession().setAttribute(ATTRIBUTE, new Typed(token, fields));
        return true;
    }

    static Optional<Typed> of(String token, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : session.getAttribute(ATTRIBUTE))
                .map(Typed.class::cast)
                .filter(typed -> typed.token().equals(token));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
