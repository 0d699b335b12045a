package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialIdTests {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {ID, "0123456789ABCDEF0123456789ABCDEF", " 0123 4567 89ab cdef 0123-4567-89ab-cdef ", ID + "\n"})
    void readsWhatPeopleType(String typed) {
        assertThat(CredentialId.read(typed)).contains(new CredentialId(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", ID + "0", "g123456789abcdef0123456789abcdef", "../../etc/passwd"})
    void takesNothingElse(String typed) {
        assertThat(CredentialId.read(typed)).isEmpty();
    }

    @Test
    void showsAllBitsOfItsBytes() {
        byte[] bytes = new byte[CredentialId.BYTES];
        bytes[0] = (byte) 0x80;
        bytes[15] = 1;
        assertThat(CredentialId.of(bytes)).hasToString("80000000000000000000000000000001");
        assertThatThrownBy(() -> CredentialId.of(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }
}
