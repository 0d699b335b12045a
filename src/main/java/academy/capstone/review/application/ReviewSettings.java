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
 * @param mostOpenReviews whoever owes that many reviews is asked for no other
 * @param leastDaysPresent working days of the window on which a reviewer must be there
 */
@ConfigurationProperties("capstone.review")
public record ReviewSettings(
        @DefaultValue("2") int contentExperts,
        @DefaultValue("1") int expertsOfAnotherBureau,
        @DefaultValue("1") int designers,
        @DefaultValue("6") int mostOpenReviews,
        @DefaultValue("5") int leastDaysPresent) {

    Quorum quorum() {
        return new Quorum(contentExperts, expertsOfAnotherBureau, designers);
    }
}
