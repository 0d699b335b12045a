package academy.capstone.credential.signature;

import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialKind;
import academy.capstone.credential.persistence.FactsJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts in the words of Open Badges 3.0 and the VC Data Model 2.0. The holder is known to it by salted hashes alone:
 * whoever was given the name or the address can check it, nobody can read it.
 *
 * @param did of the academy
 * @param home address of the academy
 * @param salt of the hashes
 */
record OpenBadge(CredentialFacts facts, String did, String home, String salt) {

    /** A grade is in percent. */
    private static final String PERCENT = "Percent";

    /** The payload with the registered claims beside it, as VC-JOSE-COSE asks. */
    Map<String, Object> json(Instant validFrom, Optional<String> email, List<Map<String, Object>> status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        json.put("id", facts.verification());
        json.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        json.put("name", facts.title());
        json.put("issuer", issuer());
        json.put("validFrom", validFrom.toString());
        json.put("credentialSubject", subject(email));
        json.put("credentialStatus", status);
        json.put("iss", did);
        json.put("sub", holder());
        json.put("jti", facts.verification());
        json.put("nbf", validFrom.getEpochSecond());
        return json;
    }

    private Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", did);
        issuer.put("type", List.of("Profile"));
        issuer.put("name", facts.issuer() + ", " + facts.bureauName());
        issuer.put("url", home);
        return issuer;
    }

    private Map<String, Object> subject(Optional<String> email) {
        List<Map<String, Object>> identifiers = new ArrayList<>();
        email.ifPresent(address ->
                identifiers.add(identity("emailAddress", address.strip().toLowerCase(Locale.ROOT))));
        identifiers.add(identity("name", facts.holder()));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", holder());
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", identifiers);
        subject.put("activityStartDate", facts.start() + "T00:00:00Z");
        subject.put("activityEndDate", facts.end() + "T00:00:00Z");
        subject.put("achievement", achievement());
        BigDecimal grade = facts.grade();
        if (grade != null) {
            subject.put(
                    "result",
                    List.of(Map.of(
                            "type",
                            List.of("Result"),
                            "resultDescription",
                            gradeId(),
                            "value",
                            grade.stripTrailingZeros().toPlainString())));
        }
        return subject;
    }

    private Map<String, Object> achievement() {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", facts.verification() + "#achievement");
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", facts.kind() == CredentialKind.CERTIFICATE ? "Certificate" : "Badge");
        achievement.put("name", facts.title());
        achievement.put("description", description());
        achievement.put("humanCode", facts.trainingCode());
        achievement.put("inLanguage", facts.language());
        achievement.put("criteria", Map.of("narrative", criteria()));
        if (facts.grade() != null) {
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("id", gradeId());
            description.put("type", List.of("ResultDescription"));
            description.put("name", "Grade (out of 100)");
            description.put("resultType", PERCENT);
            description.put("valueMin", "0");
            description.put("valueMax", "100");
            achievement.put("resultDescription", List.of(description));
        }
        return achievement;
    }

    private String description() {
        return "Training " + facts.trainingCode() + " from " + facts.start() + " to " + facts.end() + ", "
                + facts.hours().stripTrailingZeros().toPlainString() + " hours of effort, level " + facts.level() + ", "
                + facts.format() + ". Signed by " + facts.signatory() + ", " + facts.office() + ".";
    }

    private String criteria() {
        return facts.kind() == CredentialKind.CERTIFICATE
                ? "Enrolled with confirmed identity, grade not below the pass mark, attendance rule of the approved outline met."
                : "Enrolled with confirmed identity and passed the assessment of the approved outline.";
    }

    private Map<String, Object> identity(String type, String text) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityObject");
        identity.put("hashed", true);
        identity.put("identityHash", "sha256$" + FactsJson.sha256(text + salt));
        identity.put("identityType", type);
        identity.put("salt", salt);
        return identity;
    }

    private String holder() {
        return facts.verification() + "#holder";
    }

    private String gradeId() {
        return facts.verification() + "#grade";
    }
}
