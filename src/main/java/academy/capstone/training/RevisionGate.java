package academy.capstone.training;

import academy.capstone.workflow.Fault;
import java.util.List;

/** Says whether a revision has answered what the reviewers asked; asked before a revised outline goes back to review. */
public interface RevisionGate {

    /** One fault for each comment of the last round that the coordinator has not answered; empty if all are. */
    List<Fault> unanswered(String trainingCode);
}
