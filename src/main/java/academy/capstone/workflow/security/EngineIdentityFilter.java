package academy.capstone.workflow.security;

import academy.capstone.workflow.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks through its REST interface, with the groups of this moment, so that it checks their rights. */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Accounts accounts;
    private final RequestMatcher engineRest;

    EngineIdentityFilter(IdentityService identities, Accounts accounts, RequestMatcher engineRest) {
        this.identities = identities;
        this.accounts = accounts;
        this.engineRest = engineRest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !engineRest.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            throw new IllegalStateException("Nobody asks the engine without having signed in");
        }
        List<String> groups = accounts.groupsOf(person.getName());
        identities.setAuthentication(person.getName(), groups, List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
