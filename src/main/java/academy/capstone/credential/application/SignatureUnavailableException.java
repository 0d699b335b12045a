package academy.capstone.credential.application;

import org.jspecify.annotations.Nullable;

/** Nothing can be signed at the moment, whatever the credential; the message says how to mend it. To be tried again. */
public class SignatureUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignatureUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
