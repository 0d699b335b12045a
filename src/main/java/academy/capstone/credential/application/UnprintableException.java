package academy.capstone.credential.application;

/** A document cannot be printed as asked. The message says why, without naming the holder. */
public class UnprintableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnprintableException(String message) {
        super(message);
    }
}
