package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealWindowTests {

    private static final Instant END = Instant.parse("2027-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NONE, 2027-03-31T11:59:59Z, true",
        "NONE, 2027-03-31T12:00:00Z, false",
        "BADGE, 2027-03-31T11:59:59Z, true",
        "BADGE, 2027-04-01T12:00:00Z, false",
        "CERTIFICATE, 2027-03-01T12:00:00Z, false",
        "ON_HOLD, 2027-03-01T12:00:00Z, false",
        "WAIT, 2027-03-01T12:00:00Z, false"
    })
    void isOpenForWhoeverMissedSomethingUntilTheTimeIsOver(AwardResult result, Instant now, boolean open) {
        AppealWindow window = new AppealWindow(1, result, Optional.of(END));
        assertThat(window.isOpen(now)).isEqualTo(open);
        if (open) {
            assertThatCode(() -> window.refuseUnlessOpen(now)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> window.refuseUnlessOpen(now)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void isClosedBeforeTheParticipantIsTold() {
        AppealWindow window = new AppealWindow(1, AwardResult.NONE, Optional.empty());
        assertThat(window.isOpen(END)).isFalse();
        assertThatThrownBy(() -> window.refuseUnlessOpen(END)).hasMessageContaining("once you are told");
    }
}
