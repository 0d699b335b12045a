package academy.capstone.credential.signature;

import academy.capstone.credential.domain.CredentialState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a bit of a status list says. */
enum StatusPurpose {
    /** For good; a credential that was replaced does not hold any more either. */
    REVOCATION(Set.of(CredentialState.REVOKED, CredentialState.SUPERSEDED)),
    /** For the time being. */
    SUSPENSION(Set.of(CredentialState.SUSPENDED));

    private final Set<CredentialState> states;

    StatusPurpose(Set<CredentialState> states) {
        this.states = states;
    }

    /** The states in which the bit is set. */
    Set<CredentialState> states() {
        return states;
    }

    /** The word of Bitstring Status List 1.0. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatusPurpose> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
