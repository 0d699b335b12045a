package academy.capstone.credential.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.credential.application.SignatureUnavailableException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyLockTests {

    private static final byte[] KEY = "a private key".getBytes(StandardCharsets.US_ASCII);

    private final KeyLock lock = new KeyLock(new SigningSettings("a secret"));

    @Test
    void opensWhatItLocked() {
        String locked = lock.lock("bdt-1", KEY);
        assertThat(lock.open("bdt-1", locked)).isEqualTo(KEY);
        assertThat(lock.lock("bdt-1", KEY)).isNotEqualTo(locked);
    }

    @Test
    void namesTheSecretThatIsAnotherOne() {
        String locked = lock.lock("bdt-1", KEY);
        KeyLock other = new KeyLock(new SigningSettings("another secret"));
        assertThatThrownBy(() -> other.open("bdt-1", locked)).hasMessageContaining("CAPSTONE_KEY_SECRET");
        assertThatThrownBy(() -> lock.open("br-1", locked)).isInstanceOf(SignatureUnavailableException.class);
    }

    @Test
    void namesTheSecretThatIsMissing() {
        KeyLock without = new KeyLock(new SigningSettings(" "));
        assertThatThrownBy(() -> without.lock("bdt-1", KEY))
                .isInstanceOf(SignatureUnavailableException.class)
                .hasMessageContaining("Please set CAPSTONE_KEY_SECRET");
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new SigningSettings("a secret").toString()).doesNotContain("a secret");
    }
}
