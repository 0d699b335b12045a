package academy.capstone.credential.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public verification.
 *
 * @param guesses how many unknown ids one network address may ask for within the window; known ones are not counted
 * @param guessWindow after how long they are forgotten
 */
@ConfigurationProperties("capstone.credential.verification")
public record VerificationSettings(
        @DefaultValue("60") int guesses,
        @DefaultValue("10m") Duration guessWindow) {}
