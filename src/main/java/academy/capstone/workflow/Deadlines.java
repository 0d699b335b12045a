package academy.capstone.workflow;

import java.util.Date;

/** Dates that processes count from now, in working days, by the settings {@code capstone.deadlines.*}. */
public interface Deadlines {

    Date getOutlineDue();

    Date getTaskDue();

    /** End of the reviewers' window. */
    Date getReviewEnd();

    Date getReviewFirstReminder();

    Date getReviewSecondReminder();

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
