package academy.capstone.workflow;

import java.util.List;

/** Refuses what somebody tried. Nothing is changed; the person reads {@link #getMessage()}. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; each becomes one HTTP status. */
    public enum Kind {
        /** Input at fault: 422. */
        INVALID,
        /** The person may not do this: 403. Logged as a security event. */
        FORBIDDEN,
        /** Somebody was faster, or the training has moved on: 409. */
        CONFLICT,
        /** There is no such thing, or not for this person: 404. */
        UNKNOWN
    }

    private final Kind kind;
    private final transient List<Fault> faults;

    private Refusal(Kind kind, String message, List<Fault> faults) {
        super(message);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** Input with faults. The message joins their sentences. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                Kind.INVALID,
                String.join(" ", faults.stream().map(Fault::message).toList()),
                faults);
    }

    /** Input with one fault. */
    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    /** The person may not do this. */
    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, List.of());
    }

    /** The state of things does not allow this any more, or not yet. */
    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    /** There is no such thing. */
    public static Refusal unknown(String message) {
        return new Refusal(Kind.UNKNOWN, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
