package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import academy.capstone.CapstoneTest;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class FirstAdministratorTests {

    private static final String GOOD = "Keystone-2027!";

    private final Accounts accounts = mock(Accounts.class);

    @Autowired
    private IdentityService identities;

    @Test
    void createsNobodyWithoutAPassword() {
        start("");

        verify(accounts, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void createsOneAdministratorWithTheGivenPassword() {
        start(GOOD);

        verify(accounts).create("admin", "Administrator", "admin@example.org", GOOD, List.of(Group.ADMINISTRATORS));
    }

    @Test
    void leavesExistingAdministratorsAlone() {
        when(accounts.members(Group.ADMINISTRATORS)).thenReturn(List.of("somebody"));

        start(GOOD);

        verify(accounts, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void stopsTheStartOnAWeakPasswordAndSaysWhatIsMissing() {
        assertThatThrownBy(() -> start("password"))
                .hasMessage("CAPSTONE_ADMIN_PASSWORD is too weak; it needs at least 10 characters, "
                        + "an upper-case letter, a digit, a special character.");
        assertThat(new WeakPasswordAnalyzer()
                        .analyze(new RuntimeException(new FirstAdministrator.WeakPassword("a digit")))
                        .getAction())
                .contains("stronger password");
    }

    private void start(String password) {
        new FirstAdministrator(accounts, identities, password, "admin@example.org").afterSingletonsInstantiated();
    }
}
