package academy.capstone.training;

/** Who may see which course file. */
public interface Audience {

    /** True if the person may see the course file of this training. */
    boolean sees(String person, String trainingCode);
}
