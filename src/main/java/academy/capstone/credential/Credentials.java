package academy.capstone.credential;

/** The certificates and badges. */
public interface Credentials {

    /** How the awards of a training came out; all 0 before they are decided. */
    CredentialCounts counts(String trainingCode);
}
