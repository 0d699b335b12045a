package academy.capstone.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What reviewing has cost somebody: reviews that are open, and how often the person was asked in the last twelve months.
 * Somebody who joined lately is measured by the time since the first invitation, so that newcomers take their share and no
 * more: neither all the work because their count is low, nor none.
 *
 * @param openReviews asked for and not given yet
 * @param askedLately how often in the last twelve months
 * @param firstAsked in the last twelve months; empty if not asked
 * @param lastAsked empty if not asked in the last twelve months
 */
public record Workload(int openReviews, int askedLately, Optional<Instant> firstAsked, Optional<Instant> lastAsked) {

    /** How far back the work of a person counts. */
    public static final Duration YEAR = Duration.ofDays(365);

    /** Somebody who was asked once this week is not thought to be asked every week. */
    private static final long SHORTEST_DAYS = 30;

    private static final int THOUSAND = 1000;

    /** Of somebody who was not asked in the last twelve months. */
    public static Workload none() {
        return new Workload(0, 0, Optional.empty(), Optional.empty());
    }

    /**
     * One number to compare by: open reviews and invitations per month together, in thousandths.
     *
     * @param now when somebody is chosen
     */
    public long weight(Instant now) {
        long days =
                firstAsked.map(first -> Duration.between(first, now).toDays()).orElse(SHORTEST_DAYS);
        long measured = Math.min(Math.max(days, SHORTEST_DAYS), YEAR.toDays());
        return (long) openReviews * THOUSAND + askedLately * SHORTEST_DAYS * THOUSAND / measured;
    }

    /** In words, such as {@code has 1 open review and was asked 4 times in the last 12 months}. */
    public String words() {
        String open = openReviews == 0
                ? "no open review"
                : openReviews == 1 ? "1 open review" : openReviews + " open reviews";
        String asked =
                askedLately == 0 ? "not asked" : askedLately == 1 ? "asked once" : "asked " + askedLately + " times";
        return "has " + open + " and was " + asked + " in the last 12 months";
    }
}
