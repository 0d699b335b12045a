package academy.capstone.credential.signature;

import academy.capstone.credential.persistence.KeyRepository;
import academy.capstone.credential.persistence.KeyRepository.Kept;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Ed25519 keys of the bureaux. The first of a bureau is made when it is needed; on two nodes at once the database lets
 * one win. Which key signs is asked each time (one row by its index), so that a rotation holds on every node at once; the
 * opened keys are remembered, because opening one is slow on purpose.
 */
@Service
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private static final String ALGORITHM = "Ed25519";

    /** Made by nobody in particular, but by the need of it. */
    private static final String ON_NEED = "capstone";

    private final KeyRepository keys;
    private final KeyLock lock;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    SigningKeys(KeyRepository keys, KeyLock lock, People people, Clock clock, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.lock = lock;
        this.people = people;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        // A loser of the race must not spoil the transaction that issues credentials.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The key that signs for a bureau.
     *
     * @throws academy.capstone.credential.application.SignatureUnavailableException if the secret that opens it is missing or another one
     */
    SigningKey current(Bureau bureau) {
        Kept kept = keys.newest(bureau.name()).orElseGet(() -> first(bureau));
        return opened.computeIfAbsent(kept.name(), name -> open(kept));
    }

    /** All keys, old ones too. */
    List<Kept> all() {
        return keys.all();
    }

    /**
     * Lets a new key sign for a bureau from now on. The old one stays in the did document.
     *
     * @return the name of the new key
     * @throws Refusal if the person may not, there is no such bureau, or somebody else was faster
     */
    public String rotate(String bureauCode, String person) {
        if (!people.isMember(person, Group.ACADEMY_TEAM) && !people.isMember(person, Group.ADMINISTRATORS)) {
            throw Refusal.forbidden("Only the academy team and administrators may change signing keys.");
        }
        Bureau bureau = Arrays.stream(Bureau.values())
                .filter(each -> each.name().equalsIgnoreCase(bureauCode))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("There is no bureau with this code."));
        int number = keys.newest(bureau.name()).map(Kept::number).orElse(0) + 1;
        try {
            return make(bureau, number, person).name();
        } catch (DuplicateKeyException faster) {
            throw Refusal.conflict("Somebody else has just changed the key of this bureau.");
        }
    }

    private Kept first(Bureau bureau) {
        try {
            return make(bureau, 1, ON_NEED);
        } catch (DuplicateKeyException faster) {
            // Read apart: this transaction may not see yet what the other node has just written.
            return apart.<Kept>execute(status -> keys.newest(bureau.name()).orElseThrow());
        }
    }

    private Kept make(Bureau bureau, int number, String person) {
        String name = bureau.name().toLowerCase(Locale.ROOT) + "-" + number;
        Base64.Encoder base64 = Base64.getEncoder();
        KeyPair pair = pair();
        Kept kept = new Kept(
                name,
                bureau.name(),
                number,
                base64.encodeToString(pair.getPublic().getEncoded()),
                lock.lock(name, pair.getPrivate().getEncoded()));
        apart.executeWithoutResult(status -> keys.add(kept, clock.instant(), person));
        LOG.info("Signing key {} was made by {}; it signs the credentials of {} from now on.", name, person, bureau);
        return kept;
    }

    private SigningKey open(Kept kept) {
        try {
            byte[] encoded = lock.open(kept.name(), kept.privateKey());
            SigningKey key = new SigningKey(
                    kept.name(), KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            LOG.info("Signing key {} was opened.", kept.name());
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kept.name() + " is damaged.", e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 has Ed25519", e);
        }
    }
}
