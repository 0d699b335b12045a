package academy.capstone.workflow.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Checks passwords against the engine's accounts. Hashing costs a tenth of a second on purpose, too much for each request of
 * a script; so a password that has passed is remembered by an HMAC under a key that lives and dies with this process, over
 * the stored hash: a changed password is unknown at once.
 */
@Component
class PasswordCheck {

    private static final String MAC = "HmacSHA256";
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_PASSWORD = 1_000;

    private final IdentityService identities;
    private final PasswordManager passwords;
    private final SecretKeySpec key;
    private final Set<String> passed;
    private final Stored nobody;

    PasswordCheck(ProcessEngine engine) {
        this.identities = engine.getIdentityService();
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, MAC);
        this.passed = Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));
        this.nobody = new Stored(passwords.encrypt(text(secret)), "");
    }

    /** Whether this password of this person has passed before, for the price of one look at the account. */
    boolean hasPassed(String userId, String password) {
        return stored(userId)
                .map(account -> passed.contains(mark(userId, password, account)))
                .orElse(false);
    }

    /** Whether the password is the person's. Takes as long for an unknown person as for a known one. */
    boolean passes(String userId, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return false;
        }
        Optional<Stored> account = stored(userId);
        Stored compared = account.orElse(nobody);
        boolean right = passwords.check(EncryptionUtil.saltPassword(password, compared.salt()), compared.hash());
        if (right && account.isPresent()) {
            passed.add(mark(userId, password, compared));
        }
        return right && account.isPresent();
    }

    /** A word that changes with the person's password; empty if there is no such account. */
    Optional<String> stamp(String userId) {
        return stored(userId).map(account -> mark(userId, "", account));
    }

    private Optional<Stored> stored(String userId) {
        return Optional.ofNullable(
                        (UserEntity) identities.createUserQuery().userId(userId).singleResult())
                .filter(user -> user.getPassword() != null)
                .map(user -> new Stored(user.getPassword(), user.getSalt()));
    }

    private String mark(String userId, String password, Stored account) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            String marked = userId.length() + ":" + userId + account.hash().length() + ":" + account.hash() + password;
            return text(mac.doFinal(marked.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + MAC, impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Stored(String hash, String salt) {}

    private static final class Newest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
