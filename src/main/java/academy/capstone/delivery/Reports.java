package academy.capstone.delivery;

/** The end-of-training reports. */
public interface Reports {

    /** True once the academy team has validated the report; credentials are released only then (published rule). */
    boolean isValidated(String trainingCode);
}
