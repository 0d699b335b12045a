package academy.capstone.credential.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Facts of credentials for tests. */
public final class CredentialFixture {

    public static final String ID = "7f3a9c2e5b8d4416a0e1c3f5d7b92846";

    private CredentialFixture() {}

    public static CredentialFacts certificate() {
        return certificate("Amina Yusuf Okonkwo", "Spectrum Management", "en");
    }

    public static CredentialFacts certificate(String holder, String title, String language) {
        return facts(CredentialKind.CERTIFICATE, holder, title, language, new BigDecimal("84.50"));
    }

    public static CredentialFacts badge(String holder, String title, String language) {
        return facts(CredentialKind.BADGE, holder, title, language, null);
    }

    private static CredentialFacts facts(
            CredentialKind kind, String holder, String title, String language, BigDecimal grade) {
        return new CredentialFacts(
                ID,
                kind,
                holder,
                "27OI00001AFR-E",
                title,
                language,
                "online-instructor-led",
                "advanced",
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 26),
                new BigDecimal("24"),
                grade,
                "BDT",
                "Telecommunication Development Bureau",
                "Capstone Academy",
                "Dr Elena Marković",
                "Director, Telecommunication Development Bureau",
                LocalDate.of(2027, 4, 2),
                "https://academy.example.org/verify/" + ID);
    }
}
