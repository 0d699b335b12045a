package academy.capstone.training;

/** What a revision must bring along to go back to review. */
public interface RevisionRules {

    /** True if every comment of the reviewers must be answered; otherwise they are shown which ones were not. */
    boolean answersRequired();
}
