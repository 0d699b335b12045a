package academy.capstone.credential.signature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the signing keys.
 *
 * @param secret what the private keys in the database are locked with; as long and random as a password of a machine
 */
@ConfigurationProperties("capstone.credential.signing")
record SigningSettings(@DefaultValue("") String secret) {

    /** A record would print it. */
    @Override
    public String toString() {
        return "SigningSettings";
    }
}
