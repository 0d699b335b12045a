package academy.capstone.credential.signature;

import academy.capstone.credential.application.SignatureUnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Locks private keys with AES-256-GCM under a key derived from the secret by PBKDF2, with a salt for each. The name of the
 * key is bound to it, so that locked keys cannot be exchanged in the table.
 */
@Component
class KeyLock {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLock.class);

    private static final String MISSING =
            "Credentials cannot be signed: the secret that locks the signing keys is missing."
                    + " Please set CAPSTONE_KEY_SECRET in the environment, the same on every node, and keep it safe.";

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    /** OWASP's number for PBKDF2-HMAC-SHA256; paid once per key and start. */
    private static final int ITERATIONS = 600_000;

    private final SigningSettings settings;
    private final SecureRandom random = new SecureRandom();

    KeyLock(SigningSettings settings) {
        this.settings = settings;
        if (settings.secret().isBlank()) {
            LOG.warn(MISSING);
        }
    }

    /** Salt, nonce and ciphertext in Base64. */
    String lock(String name, byte[] privateKey) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, name, salt, nonce).doFinal(privateKey);
            byte[] all = ByteBuffer.allocate(salt.length + nonce.length + locked.length)
                    .put(salt)
                    .put(nonce)
                    .put(locked)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /**
     * What was locked.
     *
     * @throws SignatureUnavailableException if the secret is missing or another one
     */
    byte[] open(String name, String locked) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(locked));
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(salt).get(nonce);
        byte[] ciphertext = new byte[all.remaining()];
        all.get(ciphertext);
        try {
            return cipher(Cipher.DECRYPT_MODE, name, salt, nonce).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new SignatureUnavailableException(
                    "The signing key " + name
                            + " cannot be opened: CAPSTONE_KEY_SECRET is not the one that it was locked with.",
                    e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(salt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKey key(byte[] salt) throws GeneralSecurityException {
        if (settings.secret().isBlank()) {
            throw new SignatureUnavailableException(MISSING, null);
        }
        PBEKeySpec spec = new PBEKeySpec(settings.secret().toCharArray(), salt, ITERATIONS, KEY_BITS);
        return new SecretKeySpec(
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded(),
                "AES");
    }
}
