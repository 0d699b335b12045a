package academy.capstone.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantTests {

    private static final Countries COUNTRIES = Countries.load();

    @Test
    void takesNamesInAnyScript() {
        Applicant applicant = Applicant.of(
                Map.of("name", " مشاركة 中国 😀 ", "email", "A.B@Example.org", "country", "ke", "gender", "F"),
                COUNTRIES);

        assertThat(applicant.name()).isEqualTo("مشاركة 中国 😀");
        assertThat(applicant.emailKey()).isEqualTo("a.b@example.org");
        assertThat(applicant.country()).isEqualTo("KE");
        assertThat(applicant.gender()).contains("f");
        assertThat(applicant.motivation()).isEmpty();
    }

    @Test
    void namesEveryFaultAtItsField() {
        assertThat(faults(Map.of("gender", "w")))
                .extracting(Fault::field)
                .containsExactly("name", "email", "country", "gender");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a b@example.org",
                "a@example.org, b@example.org",
                "<a@example.org>",
                "@example.org",
                "a@.org"
            })
    void refusesWhatIsNoAddress(String email) {
        assertThat(faults(with("email", email))).extracting(Fault::field).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "Kenya", "K", "😀"})
    void refusesWhatIsNoCountry(String country) {
        assertThat(faults(with("country", country))).extracting(Fault::field).containsExactly("country");
    }

    @Test
    void refusesControlCharactersAndOverlongTexts() {
        assertThat(faults(with("name", "a\u0000b"))).extracting(Fault::field).containsExactly("name");
        assertThat(faults(with("name", "n".repeat(201))))
                .extracting(Fault::field)
                .containsExactly("name");
        assertThat(faults(with("motivation", "m".repeat(4_001))))
                .extracting(Fault::field)
                .containsExactly("motivation");
        assertThat(Applicant.of(with("motivation", "m".repeat(4_000)), COUNTRIES)
                        .motivation())
                .isPresent();
    }

    private static Map<String, String> with(String field, String text) {
        Map<String, String> sent = new HashMap<>(Map.of("name", "Amina", "email", "a@example.org", "country", "KE"));
        sent.put(field, text);
        return sent;
    }

    private static List<Fault> faults(Map<String, String> sent) {
        return catchThrowableOfType(Refusal.class, () -> Applicant.of(sent, COUNTRIES))
                .faults();
    }
}
