package academy.capstone.credential.signature;

import java.security.PrivateKey;

/**
 * A key that signs for a bureau.
 *
 * @param name such as {@code bdt-1}, the fragment in the did document
 */
record SigningKey(String name, PrivateKey key) {

    /** A record would print the key. */
    @Override
    public String toString() {
        return name;
    }
}
