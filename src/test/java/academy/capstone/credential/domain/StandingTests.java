package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final Instant ISSUED = Instant.parse("2027-04-02T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-05-02T10:00:00Z");
    private static final CredentialId OTHER = new CredentialId("0123456789abcdef0123456789abcdef");

    @Test
    void remembersWhyAndSinceWhen() {
        Standing revoked = Standing.valid(ISSUED).revoked("Wrong person", "academy", LATER);
        assertThat(revoked.isValid()).isFalse();
        assertThat(revoked.since()).isEqualTo(LATER);
        assertThat(revoked.reason()).contains("Wrong person");
        assertThat(revoked.by()).contains("academy");
        assertThat(Standing.valid(ISSUED)
                        .superseded(OTHER, "Name", "academy", LATER)
                        .supersededBy())
                .contains(OTHER);
    }

    @Test
    void neverChangesAgain() {
        Standing revoked = Standing.valid(ISSUED).revoked("Wrong person", "academy", LATER);
        Standing superseded = Standing.valid(ISSUED).superseded(OTHER, "Name", "academy", LATER);
        assertThatThrownBy(() -> revoked.revoked("Again", "academy", LATER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already revoked");
        assertThatThrownBy(() -> superseded.revoked("Again", "academy", LATER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already superseded");
        assertThatThrownBy(() -> revoked.superseded(OTHER, "Name", "academy", LATER))
                .isInstanceOf(Refusal.class);
    }
}
