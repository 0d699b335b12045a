package academy.capstone.workflow;

import java.util.Collection;
import java.util.List;

/** The definitions by which a training was really led: as they were deployed then, not as they are now. */
public interface ProcessRecords {

    /**
     * The process files of all instances that ran for a training, with the forms of their deployments.
     *
     * @param decisions the decisions that were asked, with their versions; their tables come along
     */
    List<Definition> of(String trainingCode, Collection<DecisionVersion> decisions);

    /** A decision as it was deployed under a version. */
    record DecisionVersion(String decision, int version) {}

    /**
     * A file as it was deployed.
     *
     * @param name such as {@code peer-review-v3.bpmn}; forms carry the number of the deployment they belong to
     * @param says what it is
     */
    record Definition(String name, String says, byte[] content) {}
}
