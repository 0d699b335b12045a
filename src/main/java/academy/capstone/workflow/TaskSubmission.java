package academy.capstone.workflow;

/**
 * Records in the course file what a person submitted with one kind of user task. Each form of {@code forms/} that a user
 * task names has exactly one. It runs in the transaction of the completion; a {@link Refusal} leaves the task as it was.
 */
public interface TaskSubmission {

    /** The form, which is the stem of its file, such as {@code sign-off}. */
    String form();

    /** Records the submission or refuses it. */
    void record(SubmittedTask task);
}
