package academy.capstone.workflow.security;

import academy.capstone.workflow.SecurityEvents;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in with the engine's accounts. Groups are not kept: each check asks the engine anew. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final SignInThrottle throttle;

    AccountAuthentication(PasswordCheck passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName().strip();
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!passwords.hasPassed(userId, password)) {
            check(userId, password, address);
        }
        String stamp = passwords.stamp(userId).orElseThrow(() -> new BadCredentialsException("No such account"));
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(userId, null, List.of());
        signedIn.setDetails(new SignedIn(address, stamp));
        return signedIn;
    }

    private void check(String userId, String password, String address) {
        Optional<Duration> wait = throttle.tries(userId, address);
        if (wait.isPresent()) {
            SecurityEvents.refused(plain(userId), "sign-in from " + address, "too many failures");
            throw new TooManyFailures(wait.get());
        }
        if (!passwords.passes(userId, password)) {
            SecurityEvents.refused(plain(userId), "sign-in from " + address, "unknown person or wrong password");
            throw new BadCredentialsException("Unknown person or wrong password");
        }
        throttle.succeeded(userId, address);
    }

    /** What a stranger types must not forge lines of the log. */
    private static String plain(String typed) {
        String oneLine = typed.replaceAll("[^\\p{L}\\p{N}.@_-]", "?");
        return oneLine.length() > 64 ? oneLine.substring(0, 64) : oneLine;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /**
     * What is kept of a sign-in.
     *
     * @param stamp changes with the password; a session with an old one ends
     */
    record SignedIn(String address, String stamp) implements Serializable {}
}
