package academy.capstone.training;

import academy.capstone.workflow.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The course files. */
public interface Trainings {

    /**
     * The facts of a training.
     *
     * @throws academy.capstone.workflow.Refusal of kind unknown if there is no such training
     */
    TrainingFacts facts(String trainingCode);

    Optional<TrainingFacts> find(String trainingCode);

    /** The newest saved outline; version 1 is what the proposal said. */
    OutlineVersion currentOutline(String trainingCode);

    /** A certain version of the outline. */
    OutlineVersion outline(String trainingCode, int version);

    /** User ids of everybody who has saved a version of the outline, or of that of an earlier edition, which it carries on. */
    Set<String> outlineAuthors(String trainingCode);

    /** The outline that senior management approved; the newest one before that. */
    OutlineVersion approvedOutline(String trainingCode);

    /** Running trainings (not ended), for look-alikes and load; never more than {@code limit}. */
    List<TrainingFacts> running(int limit);

    /** Writes a person's decision on the current outline into the decision log. */
    void decided(
            String trainingCode, String task, String person, Optional<String> onBehalfOf, String word, String comment);

    /** Writes what a DMN rule decided into the decision log. */
    void decidedByRule(String trainingCode, String task, String word, Decisions.Outcome outcome, String explanation);

    /** Writes into the decision log that a task has another owner, and why. */
    void handedOver(String trainingCode, String task, String explanation);

    /** User ids of everybody who coordinates the training or did; none of them judges or signs it. */
    Set<String> coordinatorsEver(String trainingCode);

    /** True for whoever coordinates the training, did, or teaches in it by its outline: their own work is at stake. */
    default boolean worksFor(String trainingCode, String person) {
        return coordinatorsEver(trainingCode).contains(person)
                || currentOutline(trainingCode).outline().instructors().stream()
                        .anyMatch(each -> person.equals(each.user()));
    }

    /**
     * Writes what the software decided by a rule that is no DMN table into the decision log.
     *
     * @param rule in words, 200 characters at most, such as {@code silence to the end of the window}
     */
    void decidedByRule(String trainingCode, String task, String word, String rule, String explanation);

    /** The decision log of a training, oldest first. */
    List<Decision> decisions(String trainingCode);

    /** Opens the next round of peer review and returns its number, counted from 1. */
    int openReviewRound(String trainingCode);

    /** Notes that senior management approved the current outline. */
    void approveOutline(String trainingCode);

    /** Notes that a content review keeps the course as it is; the next review is counted from now. */
    void keepContent(String trainingCode);

    /** Moves the training to new dates; the outline gets a new version that says so. */
    void postpone(String trainingCode, String person, LocalDate start, LocalDate end);
}
