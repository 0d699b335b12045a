package academy.capstone.desk.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code capstone.desk.*}; their values are in application.yaml.
 *
 * @param guesses how many links that are not theirs people may follow within the window
 * @param guessWindow after this long a wrong link is forgotten
 */
@ConfigurationProperties("capstone.desk")
record DeskSettings(int guesses, Duration guessWindow) {}
