package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.credential.domain.AwardOverride.State;
import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwardOverrideTests {

    @Test
    void isDecidedBySomebodyElseThanWhoProposedIt() {
        assertThatCode(() -> override(State.PROPOSED).refuseUnlessMayDecide("academy2", false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> override(State.PROPOSED).refuseUnlessMayDecide("academy", false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another member of the academy team");
    }

    @Test
    void isNotDecidedByWhoeverWorksForTheTraining() {
        assertThatThrownBy(() -> override(State.PROPOSED).refuseUnlessMayDecide("academy2", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("teach");
    }

    @Test
    void isDecidedOnce() {
        assertThatThrownBy(() -> override(State.REFUSED).refuseUnlessMayDecide("academy2", false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    private static AwardOverride override(State state) {
        return new AwardOverride(
                1,
                "27OI00001AFR-E",
                2,
                AwardResult.CERTIFICATE,
                "Ill on the last day",
                state,
                "academy",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
