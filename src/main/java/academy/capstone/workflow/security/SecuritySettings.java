package academy.capstone.workflow.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code capstone.security.*}.
 *
 * @param passwordIterations rounds of PBKDF2 for new passwords; old hashes keep their own number
 * @param passwordPolicy whether new passwords must be long and mixed; off in profile demo only
 * @param signIn limits of failed sign-ins
 */
@ConfigurationProperties("capstone.security")
record SecuritySettings(
        @DefaultValue("210000") int passwordIterations,
        @DefaultValue("true") boolean passwordPolicy,
        @DefaultValue SignIn signIn) {

    /**
     * Failed sign-ins that are let through within the window before more are refused.
     *
     * @param window for how long a failure counts
     * @param perPersonAndAddress failures of one person from one address
     * @param perAddress failures from one address, whoever was tried
     * @param perPerson failures of one person, from wherever
     */
    record SignIn(
            @DefaultValue("15m") Duration window,
            @DefaultValue("5") int perPersonAndAddress,
            @DefaultValue("50") int perAddress,
            @DefaultValue("50") int perPerson) {}
}
