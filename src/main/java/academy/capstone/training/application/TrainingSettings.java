package academy.capstone.training.application;

import academy.capstone.training.RevisionRules;
import academy.capstone.training.domain.TrainingRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the course file. Numbers marked P are rules of the published process.
 *
 * @param readinessDays how many days before the start a training must be ready
 * @param contentReviewMonths when the content is due for review, in months after sign-off
 * @param contentReviewForcedMonths when the review is forced, in months after sign-off
 * @param outlineBytes largest outline that is read, in bytes of JSON
 * @param pageSize trainings on one page of the list
 * @param answersRequired true if a revision is handed over only when every comment of the reviewers has its answer; if
 *     false, the reviewers see which comments were left unanswered
 * @param log how the decision log is watched
 * @param rules numbers that proposals and outlines are measured by
 */
@ConfigurationProperties("capstone.training")
public record TrainingSettings(
        @DefaultValue("10") int readinessDays,
        @DefaultValue("24") int contentReviewMonths,
        @DefaultValue("36") int contentReviewForcedMonths,
        @DefaultValue("2000000") int outlineBytes,
        @DefaultValue("25") int pageSize,
        @DefaultValue("false") boolean answersRequired,
        @DefaultValue Log log,
        @DefaultValue Rules rules)
        implements RevisionRules {

    /**
     * @param witnessEvery how soon after a decision the ledger knows of it
     * @param checkAt when all logs are checked: second, minute, hour, day, month and day of the week, in UTC
     */
    public record Log(
            @DefaultValue("2s") Duration witnessEvery,
            @DefaultValue("0 30 2 * * *") String checkAt) {}

    /** See {@link TrainingRules}, whose numbers these are. */
    public record Rules(
            @DefaultValue("2") int minDays, // P
            @DefaultValue("8") int maxWeeks, // P
            @DefaultValue("3") int maxTopics, // P
            @DefaultValue("2000") int maxHours,
            @DefaultValue("250") int descriptionWords, // P
            @DefaultValue("3") int minObjectives, // P
            @DefaultValue("8") int maxObjectives, // P
            @DefaultValue("70") int passMark, // P
            @DefaultValue("80") int selfPacedPassMark, // P
            @DefaultValue("2") int questionsPerObjective, // P
            @DefaultValue("16") int certificateHours // P
            ) {

        public TrainingRules asRules() {
            return new TrainingRules(
                    minDays,
                    maxWeeks,
                    maxTopics,
                    maxHours,
                    descriptionWords,
                    minObjectives,
                    maxObjectives,
                    passMark,
                    selfPacedPassMark,
                    questionsPerObjective,
                    certificateHours);
        }
    }
}
