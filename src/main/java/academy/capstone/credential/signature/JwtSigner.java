package academy.capstone.credential.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Signs payloads as {@code application/vc+jwt} (VC-JOSE-COSE): the payload is the credential itself. Thread-safe. */
@Component
class JwtSigner {

    private static final JOSEObjectType TYPE = new JOSEObjectType("vc+jwt");
    private static final String CONTENT = "vc";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Issuer issuer;

    JwtSigner(Issuer issuer) {
        this.issuer = issuer;
    }

    String sign(Map<String, ?> payload, SigningKey key) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(TYPE)
                .contentType(CONTENT)
                .keyID(issuer.method(key.name()))
                .build();
        try {
            JWSObject jwt = new JWSObject(header, new Payload(JSON.writeValueAsString(payload)));
            jwt.sign(new Ed25519(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign with " + key.name(), e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java's own Ed25519; the library's would bring another cryptographic library. */
    private record Ed25519(SigningKey key) implements JWSSigner {

        @Override
        public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key.key());
                signature.update(signingInput);
                return Base64URL.encode(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new JOSEException(e.getMessage(), e);
            }
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return Set.of(JWSAlgorithm.EdDSA);
        }

        @Override
        public JCAContext getJCAContext() {
            return new JCAContext();
        }
    }
}
