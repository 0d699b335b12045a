package academy.capstone.credential.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What the asker would rather have: a page or JSON. */
final class Negotiation {

    private Negotiation() {}

    /** True if the Accept header prefers JSON to HTML; without a preference it is the page. */
    static boolean wantsJson(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return false;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .filter(type -> type.isCompatibleWith(MediaType.TEXT_HTML)
                            || type.isCompatibleWith(MediaType.APPLICATION_JSON))
                    .findFirst()
                    .map(type -> !type.isCompatibleWith(MediaType.TEXT_HTML))
                    .orElse(false);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
