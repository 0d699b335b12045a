package academy.capstone.credential.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed on a certificate or badge, and nothing else. Frozen at issue: the document, the
 * verification page and the JSON all come from here, so that what was printed is what verifies.
 *
 * @param id the credential's id, see {@link CredentialId}
 * @param kind certificate or badge
 * @param holder name of the participant, as printed
 * @param title title of the training
 * @param language language of the document, a code such as {@code en}
 * @param format word of the code list, such as {@code blended}
 * @param level word of the code list, such as {@code advanced}
 * @param start first day of the training
 * @param end last day of the training
 * @param hours effort in hours
 * @param grade points out of 100; null when the document does not print it
 * @param bureau code of the issuing bureau, such as {@code BDT}
 * @param bureauName its name in the language of the document
 * @param issuer name of the academy
 * @param signatory name of the person who signed
 * @param office the office in which that person signed, in the language of the document
 * @param issuedOn day of issue in UTC
 * @param verification address of the verification page
 */
public record CredentialFacts(
        String id,
        CredentialKind kind,
        String holder,
        String trainingCode,
        String title,
        String language,
        String format,
        String level,
        LocalDate start,
        LocalDate end,
        BigDecimal hours,
        @Nullable BigDecimal grade,
        String bureau,
        String bureauName,
        String issuer,
        String signatory,
        String office,
        LocalDate issuedOn,
        String verification) {

    /** What is left when the person is erased: no name and no grade, all else as it was. */
    public CredentialFacts withoutPerson() {
        return new CredentialFacts(
                id,
                kind,
                "",
                trainingCode,
                title,
                language,
                format,
                level,
                start,
                end,
                hours,
                null,
                bureau,
                bureauName,
                issuer,
                signatory,
                office,
                issuedOn,
                verification);
    }

    /** The facts of a corrected credential: another id, name, day of issue and address, all else as it was. */
    public CredentialFacts corrected(String newId, String newHolder, LocalDate newDay, String newVerification) {
        return new CredentialFacts(
                newId,
                kind,
                newHolder,
                trainingCode,
                title,
                language,
                format,
                level,
                start,
                end,
                hours,
                grade,
                bureau,
                bureauName,
                issuer,
                signatory,
                office,
                newDay,
                newVerification);
    }
}
