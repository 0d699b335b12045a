package academy.capstone.workflow;

/** Told when a process enters a node that names a stage. Runs in the engine's transaction. */
public interface StageRecorder {

    /**
     * @param stage a stage word, such as {@code peer-review}
     */
    void enter(String trainingCode, String stage);
}
