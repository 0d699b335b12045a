package academy.capstone.workflow;

/** Records what a person submitted with a start form. It runs in the transaction that starts the process. */
public interface StartSubmission {

    /** The form, which is the stem of its file, such as {@code propose-training}. */
    String form();

    /**
     * Records the submission or refuses it.
     *
     * @param processInstanceId the instance that is being started; the delegate that follows finds the record by it
     */
    void record(String processInstanceId, String person, SubmittedFields fields);
}
