package academy.capstone.workflow.security;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator before the port opens, from the password that the operator gives. Without one there is no
 * account at all, and nobody outside can make one: the engine's set-up page is closed.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USER = "admin";

    private final Accounts accounts;
    private final IdentityService identities;
    private final String password;
    private final String address;

    FirstAdministrator(
            Accounts accounts,
            IdentityService identities,
            @Value("${capstone.admin.password:}") String password,
            @Value("${capstone.admin.email:admin@localhost}") String address) {
        this.accounts = accounts;
        this.identities = identities;
        this.password = password;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.members(Group.ADMINISTRATORS).isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn(
                    "There is no account yet. Start once with CAPSTONE_ADMIN_PASSWORD set to create the user \"{}\".",
                    USER);
            return;
        }
        refuseIfWeak();
        accounts.create(USER, "Administrator", address, password, List.of(Group.ADMINISTRATORS));
        LOG.info("Created the user \"{}\" with the password given in CAPSTONE_ADMIN_PASSWORD.", USER);
    }

    private void refuseIfWeak() {
        var result = identities.checkPasswordAgainstPolicy(new DefaultPasswordPolicyImpl(), password);
        if (!result.isValid()) {
            throw new WeakPassword(result.getViolatedRules().stream()
                    .map(rule -> switch (rule.getPlaceholder()) {
                        case "PASSWORD_POLICY_LENGTH" -> "at least 10 characters";
                        case "PASSWORD_POLICY_LOWERCASE" -> "a lower-case letter";
                        case "PASSWORD_POLICY_UPPERCASE" -> "an upper-case letter";
                        case "PASSWORD_POLICY_DIGIT" -> "a digit";
                        case "PASSWORD_POLICY_SPECIAL" -> "a special character";
                        default -> rule.getPlaceholder();
                    })
                    .collect(Collectors.joining(", ")));
        }
    }

    /** Stops the start. */
    static class WeakPassword extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WeakPassword(String missing) {
            super("CAPSTONE_ADMIN_PASSWORD is too weak; it needs " + missing + ".");
        }
    }
}
