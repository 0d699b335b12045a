package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.persistence.AwardRepository.Tally;
import java.util.List;
import java.util.function.Predicate;

/** The awards of a training in one line. */
final class AwardSummary {

    private AwardSummary() {}

    static String of(List<Tally> tally) {
        return "certificates: " + count(tally, each -> issued(each, AwardResult.CERTIFICATE))
                + ", badges: " + count(tally, each -> issued(each, AwardResult.BADGE))
                + ", nothing or not yet: " + count(tally, each -> each.state() == AwardState.WITHHELD);
    }

    /**
     * What a signature would cover.
     *
     * @param late the awards of all were signed before: what was signed, and whoever got nothing, is no matter of this signature
     */
    static List<Tally> toSign(List<Tally> tally, boolean late) {
        return late
                ? tally.stream()
                        .filter(each -> each.state() == AwardState.PROPOSED)
                        .toList()
                : tally;
    }

    static int count(List<Tally> tally, Predicate<Tally> which) {
        return tally.stream().filter(which).mapToInt(Tally::count).sum();
    }

    private static boolean issued(Tally tally, AwardResult result) {
        return tally.result() == result && tally.state() != AwardState.WITHHELD;
    }
}
