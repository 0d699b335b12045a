package academy.capstone.credential.signature;

import academy.capstone.credential.application.CredentialSigner;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.StatusPlace;
import academy.capstone.people.Bureau;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs with the newest key of the issuing bureau. */
@Component
class OpenBadgeSigner implements CredentialSigner {

    private static final int SALT_BYTES = 16;

    private final SigningKeys keys;
    private final StatusLists statuses;
    private final JwtSigner signer;
    private final Issuer issuer;
    private final SecureRandom random = new SecureRandom();

    OpenBadgeSigner(SigningKeys keys, StatusLists statuses, JwtSigner signer, Issuer issuer) {
        this.keys = keys;
        this.statuses = statuses;
        this.signer = signer;
        this.issuer = issuer;
    }

    @Override
    public Pen ready(Bureau bureau, Collection<CredentialId> ids) {
        SigningKey key = keys.current(bureau);
        Map<CredentialId, StatusPlace> places = statuses.places(ids);
        return (facts, issuedAt, email) ->
                sign(facts, issuedAt, email, key, Objects.requireNonNull(places.get(new CredentialId(facts.id()))));
    }

    private String sign(
            CredentialFacts facts, Instant issuedAt, Optional<String> email, SigningKey key, StatusPlace place) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Map<String, Object> badge = new OpenBadge(
                        facts, issuer.did(), issuer.address("/"), HexFormat.of().formatHex(salt))
                .json(issuedAt.truncatedTo(ChronoUnit.SECONDS), email, statuses.entries(place));
        return signer.sign(badge, key);
    }
}
