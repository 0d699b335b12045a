package academy.capstone.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Whether a form was sent by our own page in this very session. Asked here and not by the filter in front, because what was
 * typed in a session that has ended must not be lost.
 */
final class SentByOurPage {

    private static final XorCsrfTokenRequestAttributeHandler TOKENS = new XorCsrfTokenRequestAttributeHandler();

    private SentByOurPage() {}

    /** True if the form carries the token of this session. */
    static boolean isGenuine(HttpServletRequest request) {
        Object deferred = request.getAttribute(DeferredCsrfToken.class.getName());
        if (!(deferred instanceof DeferredCsrfToken known)) {
            // A script with HTTP Basic: it has no session that another page could abuse.
            return true;
        }
        CsrfToken token = known.get();
        return same(token.getToken(), TOKENS.resolveCsrfTokenValue(request, token));
    }

    /** True if a browser says that a page of another site sent it. */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
