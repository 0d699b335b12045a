package academy.capstone.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The page that answers faults is no page of its own: asked for directly it would speak of a fault that there was not. */
@Component
class ErrorPageFilter extends OncePerRequestFilter {

    private final String page;

    ErrorPageFilter(@Value("${server.error.path:/error}") String page) {
        this.page = page;
    }

    /** Faults come here by another dispatch, which this class's base lets through. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals(page)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
