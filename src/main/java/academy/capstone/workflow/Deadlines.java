package academy.capstone.workflow;

import java.util.Date;

/**
 * Dates that processes count from now, in working days, by the settings {@code capstone.deadlines.*}. Expressions count
 * by the calendar of the person that the element is about; Java code says whose with {@link #of}.
 */
public interface Deadlines {

    /** The same, counted by the calendar of the person's duty station. */
    Deadlines of(String userId);

    Date getOutlineDue();

    Date getTaskDue();

    /** End of the reviewers' window. */
    Date getReviewEnd();

    Date getReviewFirstReminder();

    Date getReviewSecondReminder();

    /** The morning of the window's last day, when the reviewer's director is told that nothing has come yet. */
    Date getReviewEscalation();

    Date getSignOffDue();

    Date getSignOffReminder();

    Date getSignOffEscalation();

    Date getEvaluationReminder();

    Date getEvaluationEnd();

    /** When the first follow-up questionnaire (level 3) goes out, counted from the end of the evaluation. */
    Date getFollowUpFirst();

    /** When the second one goes out, counted from the first. */
    Date getFollowUpSecond();
}
