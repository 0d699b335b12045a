package academy.capstone.catalogue;

import java.util.List;

/** What looks like a training. */
public interface LookAlikes {

    /** What was found when the training was proposed, the most alike first. */
    List<LookAlike> of(String trainingCode);

    /** True if the training is merged with, or a justified duplicate of, what another bureau offers or prepares. */
    boolean sharesWithAnotherBureau(String trainingCode);
}
