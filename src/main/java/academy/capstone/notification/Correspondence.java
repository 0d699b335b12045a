package academy.capstone.notification;

/** What was written to people from outside. */
public interface Correspondence {

    /**
     * Forgets what was written about a training to an address: address, greeting, words and link. That something was written, when and
     * with which purpose stays for the record; what has not left yet will not leave. Repeatable.
     */
    void forget(String trainingCode, String address);
}
