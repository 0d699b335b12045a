package academy.capstone.credential.signature;

import academy.capstone.credential.persistence.KeyRepository.Kept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The public keys as did:web: all that ever signed, so that old credentials stay verifiable. */
@Service
public class DidDocument {

    /** Raw bytes of an Ed25519 key; in X.509 they come last (RFC 8410). */
    private static final int RAW_BYTES = 32;

    private final SigningKeys keys;
    private final Issuer issuer;

    DidDocument(SigningKeys keys, Issuer issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The document as JSON. Without keys before the first credential. */
    public Map<String, Object> json() {
        List<Map<String, Object>> methods = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Kept key : keys.all()) {
            String id = issuer.method(key.name());
            names.add(id);
            methods.add(method(id, key));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", issuer.did());
        document.put("verificationMethod", methods);
        document.put("assertionMethod", names);
        return document;
    }

    private Map<String, Object> method(String id, Kept key) {
        byte[] encoded = Base64.getDecoder().decode(key.publicKey());
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("alg", "EdDSA");
        jwk.put("kid", id);
        jwk.put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", id);
        method.put("type", "JsonWebKey");
        method.put("controller", issuer.did());
        method.put("publicKeyJwk", jwk);
        return method;
    }
}
