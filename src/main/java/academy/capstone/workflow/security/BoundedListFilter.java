package academy.capstone.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lists of the engine's REST interface are never endless. The engine refuses those that name no length; here they get the
 * longest that is allowed, so that scripts need not know.
 */
class BoundedListFilter extends OncePerRequestFilter {

    private static final String LENGTH = "maxResults";

    private final RequestMatcher lists;
    private final int longest;

    BoundedListFilter(RequestMatcher lists, int longest) {
        this.lists = lists;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String asked = request.getQueryString();
        return !lists.matches(request) || (asked != null && asked.contains(LENGTH + "="));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, LENGTH + "=" + longest), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final String bound;

        Bounded(HttpServletRequest request, String bound) {
            super(request);
            this.bound = bound;
        }

        @Override
        public String getQueryString() {
            @Nullable String asked = super.getQueryString();
            return asked == null || asked.isEmpty() ? bound : asked + "&" + bound;
        }
    }
}
