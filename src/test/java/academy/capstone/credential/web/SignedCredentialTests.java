package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.persistence.FactsJson;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** What a stranger's verifier does: jose4j checks what nimbus-jose-jwt wrote, with nothing but what is on the web. */
class SignedCredentialTests extends IssuedCredential {

    private static final String DID = "did:web:localhost%3A8080";

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isAnOpenBadgeThatAnotherLibraryVerifies() throws Exception {
        String jwt = jwt();
        JsonWebSignature signature = parse(jwt);
        assertThat(signature.getHeader("alg")).isEqualTo("EdDSA");
        assertThat(signature.getHeader("typ")).isEqualTo("vc+jwt");
        assertThat(signature.getKeyIdHeaderValue()).startsWith(DID + "#bdt-");

        String payload = verified(jwt);
        String address = "http://localhost:8080/verify/" + id;
        assertThat(JsonPath.<List<String>>read(payload, "$['@context']"))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(JsonPath.<List<String>>read(payload, "$.type"))
                .containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(JsonPath.<Map<String, Object>>read(payload, "$")).doesNotContainKey("vc");
        assertThat(JsonPath.<String>read(payload, "$.id")).isEqualTo(address);
        assertThat(JsonPath.<String>read(payload, "$.jti")).isEqualTo(address);
        assertThat(JsonPath.<String>read(payload, "$.issuer.id")).isEqualTo(DID);
        assertThat(JsonPath.<String>read(payload, "$.iss")).isEqualTo(DID);
        assertThat(JsonPath.<String>read(payload, "$.sub"))
                .isEqualTo(JsonPath.<String>read(payload, "$.credentialSubject.id"));
        assertThat(Instant.ofEpochSecond(JsonPath.<Integer>read(payload, "$.nbf")))
                .isEqualTo(Instant.parse(JsonPath.read(payload, "$.validFrom")));
        assertThat(JsonPath.<String>read(payload, "$.credentialSubject.result[0].value"))
                .isEqualTo("84.5");
        assertThat(JsonPath.<String>read(payload, "$.credentialSubject.achievement.humanCode"))
                .isEqualTo(code);
        // The holder is there by hashes alone.
        assertThat(payload).doesNotContain("alert(1)").doesNotContain("@example.org");
        assertThat(JsonPath.<List<String>>read(
                        payload, "$.credentialSubject.identifier[?(@.identityType=='name')].identityHash"))
                .containsExactly("sha256$"
                        + FactsJson.sha256(
                                SCRIPT + JsonPath.<String>read(payload, "$.credentialSubject.identifier[0].salt")));
    }

    @Test
    void isRefusedOnceALetterIsChanged() throws Exception {
        String[] parts = jwt().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String better = payload.replace("\"84.5\"", "\"99.5\"");
        assertThat(better).isNotEqualTo(payload);
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(better.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        assertThatThrownBy(() -> verified(forged)).isInstanceOf(AssertionError.class);
    }

    @Test
    void isEmbeddedInTheDocument() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(id))) {
            byte[] embedded = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jwt")
                    .getEmbeddedFileUnicode()
                    .toByteArray();
            assertThat(new String(embedded, StandardCharsets.US_ASCII)).isEqualTo(jwt());
        }
    }

    @Test
    void oldSignaturesStayGoodAfterTheKeyIsRotated() throws Exception {
        String before = jwt();
        mvc.perform(post("/api/credential-keys/bdt").with(httpBasic("coordinator", "demo")))
                .andExpect(status().isForbidden());
        String rotated = mvc.perform(post("/api/credential-keys/bdt").with(httpBasic("academy", "demo")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        issue();

        assertThat(parse(jwt()).getKeyIdHeaderValue())
                .isEqualTo(DID + "#" + JsonPath.read(rotated, "$.key"))
                .isNotEqualTo(parse(before).getKeyIdHeaderValue());
        verified(jwt());
        verified(before);
        mvc.perform(post("/api/credential-keys/nobody").with(httpBasic("academy", "demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsRevocationInItsStatusList() throws Exception {
        assertThat(bit("revocation")).isFalse();
        HttpResponse<String> old = get(listPath("revocation"), "");
        assertThat(get(listPath("revocation"), etag(old)).statusCode()).isEqualTo(304);
        revoke(id, "{\"reason\":\"Issued to the wrong person\"}").andExpect(status().isOk());

        assertThat(get(listPath("revocation"), etag(old)).statusCode()).isEqualTo(200);
        assertThat(bit("revocation")).isTrue();
        assertThat(bit("suspension")).isFalse();
    }

    @Test
    void showsSuspensionUntilItIsLifted() throws Exception {
        String reason = "{\"reason\":\"A case is looked into\"}";
        mvc.perform(post("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("coordinator", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(reason))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(reason))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("suspended"))
                .andExpect(jsonPath("$.reason").value("A case is looked into"));
        assertThat(bit("suspension")).isTrue();
        assertThat(bit("revocation")).isFalse();

        mvc.perform(delete("/api/credentials/" + id + "/suspension").with(httpBasic("academy", "demo")))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(delete("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(reason))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("valid"));
        assertThat(bit("suspension")).isFalse();
        mvc.perform(delete("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("academy", "demo"))
                        .param("reason", "Twice"))
                .andExpect(status().isConflict());
    }

    @Test
    void knowsNoOtherLists() throws Exception {
        for (String name : List.of("revocation-0", "revocation-99999", "refresh-1", "x")) {
            assertThat(get("/credentials/status/" + name, "").statusCode()).isEqualTo(404);
        }
    }

    private String jwt() throws Exception {
        HttpResponse<String> answer = get("/credentials/" + id + ".jwt", "");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vc+jwt");
        return answer.body();
    }

    /** The payload, once the signature is checked with the key that did.json names for it. */
    private String verified(String jwt) throws Exception {
        JsonWebSignature signature = parse(jwt);
        String did = get("/.well-known/did.json", "").body();
        assertThat(JsonPath.<String>read(did, "$.id")).isEqualTo(DID);
        assertThat(JsonPath.<List<String>>read(did, "$.assertionMethod")).contains(signature.getKeyIdHeaderValue());
        List<Map<String, Object>> keys = JsonPath.read(
                did, "$.verificationMethod[?(@.id=='" + signature.getKeyIdHeaderValue() + "')].publicKeyJwk");
        signature.setKey(PublicJsonWebKey.Factory.newPublicJwk(keys.get(0)).getPublicKey());
        assertThat(signature.verifySignature()).isTrue();
        return signature.getPayload();
    }

    private static JsonWebSignature parse(String jwt) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA"));
        signature.setCompactSerialization(jwt);
        return signature;
    }

    /** The credential's bit in its list. */
    private boolean bit(String purpose) throws Exception {
        String list = verified(get(listPath(purpose), "").body());
        assertThat(JsonPath.<String>read(list, "$.credentialSubject.statusPurpose"))
                .isEqualTo(purpose);
        String encoded = JsonPath.read(list, "$.credentialSubject.encodedList");
        assertThat(encoded).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        assertThat(bits.length * 8).isGreaterThanOrEqualTo(131_072);
        int index = Integer.parseInt(entry(purpose, "statusListIndex"));
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    private String listPath(String purpose) throws Exception {
        return URI.create(entry(purpose, "statusListCredential")).getPath();
    }

    private String entry(String purpose, String field) throws Exception {
        return JsonPath.<List<String>>read(
                        verified(jwt()), "$.credentialStatus[?(@.statusPurpose=='" + purpose + "')]." + field)
                .get(0);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
