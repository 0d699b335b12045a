package academy.capstone.credential.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before everything that answers to an id. */
@Component
class GuessInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /** Request attribute that tells the page why nothing was looked up. */
    static final String PAUSED = "capstone.verification.paused";

    static final String TOO_MANY =
            "Too many ids that do not exist were asked for from your network. Please try again later.";

    private final IdGuesses guesses;

    GuessInterceptor(IdGuesses guesses) {
        this.guesses = guesses;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/verify/*", "/credentials/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        Duration pause = guesses.pause(request.getRemoteAddr());
        if (pause.isZero()) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (wantsPage(request)) {
            request.setAttribute(PAUSED, TOO_MANY);
            request.getRequestDispatcher("/verify").forward(request, response);
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"message\":\"" + TOO_MANY + "\"}");
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            guesses.missed(request.getRemoteAddr());
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/verify/")
                && !Negotiation.wantsJson(request.getHeader(HttpHeaders.ACCEPT));
    }
}
