package academy.capstone.credential.application;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of certificates and badges.
 *
 * @param baseUrl address of this application as strangers reach it; it is printed on every document
 * @param issuer name of the academy as it is printed
 * @param languages languages that documents are printed in; a training in another one gets English
 * @param printGrade whether the grade is printed on certificates, and so shown on the verification page
 * @param batch how many credentials are issued, and holders told, in one transaction
 * @param slice for how long one job issues, and for how long it tells holders, before the next job goes on; both together
 *     stay well below the lock time of the job executor, so that no other node takes the job for dead
 * @param presses how many documents are printed at the same time; 0 for as many as there are processors
 * @param pageSize rows of a page of the list
 */
@ConfigurationProperties("capstone.credential")
public record CredentialSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("Capstone Academy") String issuer,
        @DefaultValue({"en", "fr", "es", "ar", "zh", "ru"}) List<String> languages,
        @DefaultValue("true") boolean printGrade,
        @DefaultValue("100") int batch,
        @DefaultValue("30s") Duration slice,
        @DefaultValue("0") int presses,
        @DefaultValue("100") int pageSize) {

    /** Address of the verification page of a credential. */
    public String verification(String id) {
        return baseUrl.replaceAll("/+$", "") + "/verify/" + id;
    }
}
