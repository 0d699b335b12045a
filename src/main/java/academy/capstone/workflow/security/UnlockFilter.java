package academy.capstone.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When an administrator unlocks a person in Camunda's Admin, or by its REST interface, our own count of failed sign-ins is
 * forgotten too. Whether they may is the engine's decision.
 */
class UnlockFilter extends OncePerRequestFilter {

    private final RequestMatcher unlocks;
    private final SignInThrottle throttle;

    UnlockFilter(String engineRoot, SignInThrottle throttle) {
        this.unlocks =
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, engineRoot + "/user/{person}/unlock");
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        RequestMatcher.MatchResult match = unlocks.matcher(request);
        if (match.isMatch() && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            throttle.unlock(match.getVariables().getOrDefault("person", ""));
        }
    }
}
