package academy.capstone.workflow.security;

import academy.capstone.workflow.security.AccountAuthentication.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account is gone or has another password by now. */
@Component
class AccountStandsFilter extends OncePerRequestFilter {

    private final PasswordCheck passwords;

    AccountStandsFilter(PasswordCheck passwords) {
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.getDetails() instanceof SignedIn signedIn && !stands(person.getName(), signedIn)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/camunda/lib/") || path.startsWith("/camunda/assets/") || path.startsWith("/js/");
    }

    private boolean stands(String userId, SignedIn signedIn) {
        return passwords.stamp(userId).filter(signedIn.stamp()::equals).isPresent();
    }

    /** The filter has its place in the security chains and none besides. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyWhereCalled {

        @Bean
        FilterRegistrationBean<AccountStandsFilter> accountStandsElsewhere(AccountStandsFilter filter) {
            FilterRegistrationBean<AccountStandsFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
