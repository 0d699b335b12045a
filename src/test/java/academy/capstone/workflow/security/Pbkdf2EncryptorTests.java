package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2EncryptorTests {

    private final Pbkdf2Encryptor encryptor = new Pbkdf2Encryptor(1000);

    @Test
    void knowsThePasswordAndNoOther() {
        String hash = encryptor.encrypt("a long password");

        assertThat(encryptor.check("a long password", hash)).isTrue();
        assertThat(encryptor.check("another password", hash)).isFalse();
    }

    @Test
    void neverHashesTheSamePasswordToTheSameText() {
        assertThat(encryptor.encrypt("same")).isNotEqualTo(encryptor.encrypt("same"));
    }

    @Test
    void checksHashesOfOtherRoundsToo() {
        assertThat(new Pbkdf2Encryptor(5000).check("kept", encryptor.encrypt("kept")))
                .isTrue();
    }

    @Test
    void refusesTextThatIsNoHash() {
        assertThat(encryptor.check("anything", "not a hash")).isFalse();
    }
}
