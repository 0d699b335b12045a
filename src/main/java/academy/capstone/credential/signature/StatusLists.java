package academy.capstone.credential.signature;

import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.StatusPlace;
import academy.capstone.credential.persistence.StatusRepository;
import academy.capstone.credential.persistence.StatusRepository.Head;
import academy.capstone.people.Bureau;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of what no longer holds (Bitstring Status List 1.0), signed, made anew only after a change. */
@Service
public class StatusLists {

    /** How long those who verify may keep a list. */
    public static final Duration KEPT = Duration.ofMinutes(5);

    private static final Pattern NAME = Pattern.compile("(revocation|suspension)-([1-9][0-9]{0,4})");
    private static final int SHUFFLE_BYTES = 16;

    private final StatusRepository statuses;
    private final SigningKeys keys;
    private final JwtSigner signer;
    private final Issuer issuer;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, byte[]> shuffles = new ConcurrentHashMap<>();
    private final Map<String, Published> published = new ConcurrentHashMap<>();

    StatusLists(
            StatusRepository statuses,
            SigningKeys keys,
            JwtSigner signer,
            Issuer issuer,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.statuses = statuses;
        this.keys = keys;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A list as it is published.
     *
     * @param tag changes with the content; the same on every node
     */
    public record Published(String tag, String jwt) {}

    /** Gives new credentials their places. */
    Map<CredentialId, StatusPlace> places(Collection<CredentialId> ids) {
        Map<CredentialId, StatusPlace> places = new HashMap<>();
        statuses.number(ids).forEach((id, serial) -> places.put(id, place(serial)));
        return places;
    }

    private StatusPlace place(long serial) {
        return StatusPlace.of(serial, shuffles.computeIfAbsent(StatusPlace.listOf(serial), this::shuffle));
    }

    /** Entries of a credential in its lists, as they go into it. */
    List<Map<String, Object>> entries(StatusPlace place) {
        return List.of(entry(StatusPurpose.REVOCATION, place), entry(StatusPurpose.SUSPENSION, place));
    }

    /** The list with a name such as {@code revocation-1}; empty if there is none. */
    public Optional<Published> list(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StatusPurpose purpose = StatusPurpose.of(matcher.group(1)).orElseThrow();
        return statuses.list(Integer.parseInt(matcher.group(2))).map(head -> newest(name, purpose, head));
    }

    private Published newest(String name, StatusPurpose purpose, Head head) {
        SigningKey key = keys.current(Bureau.GS);
        String tag = name + "." + head.version() + "." + key.name();
        Published known = published.get(name);
        if (known != null && known.tag().equals(tag)) {
            return known;
        }
        // The version was read before the bits: should one more change meanwhile, the next look makes the list anew.
        Published made = new Published(tag, signer.sign(payload(name, purpose, head), key));
        published.put(name, made);
        return made;
    }

    private Map<String, Object> payload(String name, StatusPurpose purpose, Head head) {
        String id = address(name);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purpose.word());
        subject.put("encodedList", encoded(purpose, head));
        subject.put("ttl", KEPT.toMillis());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        payload.put("id", id);
        payload.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        payload.put("issuer", issuer.did());
        payload.put(
                "validFrom", head.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        payload.put("credentialSubject", subject);
        payload.put("iss", issuer.did());
        payload.put("sub", id + "#list");
        payload.put("jti", id);
        payload.put("nbf", head.changedAt().getEpochSecond());
        return payload;
    }

    /** Compressed and in Base64url, which multibase marks with a {@code u}; entry 0 is the leftmost bit. */
    private String encoded(StatusPurpose purpose, Head head) {
        byte[] bits = new byte[StatusPlace.ENTRIES / Byte.SIZE];
        for (long serial : statuses.serials(head.number(), purpose.states())) {
            int slot = StatusPlace.of(serial, head.shuffle()).slot();
            bits[slot / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - slot % Byte.SIZE));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private Map<String, Object> entry(StatusPurpose purpose, StatusPlace place) {
        String list = address(purpose.word() + "-" + place.list());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", list + "#" + place.slot());
        entry.put("type", "BitstringStatusListEntry");
        entry.put("statusPurpose", purpose.word());
        entry.put("statusListIndex", String.valueOf(place.slot()));
        entry.put("statusListCredential", list);
        return entry;
    }

    private String address(String name) {
        return issuer.address("/credentials/status/" + name);
    }

    /** The secret of a list, drawn by whoever needs it first. */
    private byte[] shuffle(int list) {
        return statuses.list(list)
                .or(() -> Optional.ofNullable(
                        apart.execute(status -> statuses.list(list).orElse(null))))
                .map(Head::shuffle)
                .orElseGet(() -> open(list));
    }

    private byte[] open(int list) {
        byte[] shuffle = new byte[SHUFFLE_BYTES];
        random.nextBytes(shuffle);
        try {
            apart.executeWithoutResult(status -> statuses.add(list, shuffle, clock.instant()));
            return shuffle;
        } catch (DuplicateKeyException faster) {
            return apart.<byte[]>execute(
                    status -> statuses.list(list).orElseThrow().shuffle());
        }
    }
}
