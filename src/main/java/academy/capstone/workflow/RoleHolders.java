package academy.capstone.workflow;

/** Puts another person into a role of a running training, so that its later tasks go there. */
public interface RoleHolders {

    /**
     * Writes the other person into the variable of the role in all running processes of the training that name
     * {@code from}, and offers to that person what is offered to {@code from} alone. Tasks that {@code from} holds stay.
     */
    void replace(String trainingCode, Variables role, String from, String to);
}
