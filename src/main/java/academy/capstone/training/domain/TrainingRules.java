package academy.capstone.training.domain;

/**
 * The numbers of the harmonised process that proposals and outlines are measured by. Published ones are marked P, the
 * others are our defaults; all are settings {@code capstone.training.rules.*}.
 *
 * @param minDays shortest instructor-led training, in days, first and last day counted (P)
 * @param maxWeeks longest instructor-led training, in weeks from start to end (P)
 * @param maxTopics topics of a training (P)
 * @param maxHours effort of one participant in hours that is taken for a slip of the pen when exceeded
 * @param descriptionWords longest description, in words (P)
 * @param minObjectives fewest learning objectives (P)
 * @param maxObjectives most learning objectives (P)
 * @param passMark lowest pass mark of instructor-led trainings, in percent (P)
 * @param selfPacedPassMark lowest pass mark of self-paced trainings, in percent (P)
 * @param questionsPerObjective fewest questions for each objective in the final test of a self-paced course (P)
 * @param certificateHours effort from which an instructor-led training yields a certificate, in hours (P)
 */
public record TrainingRules(
        int minDays,
        int maxWeeks,
        int maxTopics,
        int maxHours,
        int descriptionWords,
        int minObjectives,
        int maxObjectives,
        int passMark,
        int selfPacedPassMark,
        int questionsPerObjective,
        int certificateHours) {}
