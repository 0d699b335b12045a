package academy.capstone.workflow;

/** Tells what a person needs to know of a training before acting on a task. Each task's form opens with it. */
public interface TaskFacts {

    /**
     * The facts as Markdown, with a link to the course file.
     *
     * @param person user id of the one who opens the form; only what this person may see is told
     */
    String describe(String trainingCode, String taskKey, String person);
}
