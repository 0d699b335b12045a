package academy.capstone.review.application;

import academy.capstone.review.domain.Quorum;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code capstone.review.*}.
 *
 * @param contentExperts content experts who must take part in a review
 * @param expertsOfAnotherBureau how many of them are of another bureau than the proposing one
 * @param designers instructional designers who must take part; the process invites one
 */
@ConfigurationProperties("capstone.review")
public record ReviewSettings(
        @DefaultValue("2") int contentExperts,
        @DefaultValue("1") int expertsOfAnotherBureau,
        @DefaultValue("1") int designers) {

    Quorum quorum() {
        return new Quorum(contentExperts, expertsOfAnotherBureau, designers);
    }
}
