package academy.capstone.credential.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.MovableClock;
import academy.capstone.credential.application.VerificationSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class GuessTests extends IssuedCredential {

    private static final String GUESSER = "2001:db8:1:2::%x";
    private static final String BULK = "198.51.100.8";

    @Autowired
    private VerificationSettings settings;

    @Autowired
    private MovableClock movable;

    @Test
    void stopsAGuesserAndNobodyElse() throws Exception {
        for (int guess = 0; guess < settings.guesses(); guess++) {
            // A household may change its address as often as it likes.
            ask(GUESSER.formatted(guess), "f%031x".formatted(guess)).andExpect(status().isNotFound());
        }
        for (String path : List.of("/verify/" + id, "/credentials/" + id + ".pdf", "/credentials/" + id + ".jwt")) {
            mvc.perform(get(path).accept(MediaType.APPLICATION_JSON).with(from(GUESSER.formatted(0xffff))))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("$.message", containsString("try again later")));
        }
        mvc.perform(get("/verify/" + id).accept(MediaType.TEXT_HTML).with(from(GUESSER.formatted(1))))
                .andExpect(status().isTooManyRequests())
                .andExpect(forwardedUrl("/verify"));
        mvc.perform(get("/verify").requestAttr(GuessInterceptor.PAUSED, GuessInterceptor.TOO_MANY))
                .andExpect(content().string(containsString("try again later")));
        ask(BULK, id).andExpect(status().isOk());

        movable.moveBy(settings.guessWindow().plus(Duration.ofSeconds(1)));
        ask(GUESSER.formatted(1), id).andExpect(status().isOk());
    }

    @Test
    void neverStopsThoseWhoVerifyKnownIds() throws Exception {
        for (int time = 0; time < 3 * settings.guesses(); time++) {
            ask(BULK, id).andExpect(status().isOk());
        }
    }

    private ResultActions ask(String address, String asked) throws Exception {
        return mvc.perform(
                get("/verify/" + asked).accept(MediaType.APPLICATION_JSON).with(from(address)));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
