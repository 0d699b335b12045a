package academy.capstone.training;

import java.util.Map;

/**
 * The editions of courses. A course that is upgraded gets a new edition: a training of its own with a new code, which begins
 * with the approved outline of the one before, so that participants and credentials of the two are never mixed.
 */
public interface Editions {

    /**
     * Opens the course file of the next edition. Repeatable: while there is a next edition that has not ended early, that one
     * is returned.
     *
     * @param reason why the course is upgraded, in words, for its coordinator and reviewers
     * @return the code of the next edition
     * @throws academy.capstone.workflow.Refusal of kind unknown if there is no such training; of kind conflict if its outline
     *     was never approved
     */
    String open(String trainingCode, String reason);

    /**
     * All editions of the course.
     *
     * @throws academy.capstone.workflow.Refusal of kind unknown if there is no such training
     */
    EditionLine of(String trainingCode);

    /** Which edition follows which, by training code; those that ended early are left out. */
    Map<String, String> successors();
}
