package academy.capstone.workflow;

/**
 * An outcome of the business that the process has a way for, such as a quorum that cannot be reached. Thrown by a use
 * case, it reaches the process as the BPMN error of its code; what the use case wrote before stays written. A fault of
 * the machinery is no outcome: that escapes as it is, and the engine tries again.
 */
public abstract class BusinessOutcome extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code of the BPMN error, UPPER_SNAKE, such as {@code QUORUM_IMPOSSIBLE}
     */
    protected BusinessOutcome(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The code of the BPMN error. */
    public String code() {
        return code;
    }
}
