package academy.capstone.review.domain;

import java.util.Arrays;
import java.util.List;

/** The criteria of the two rubrics (published process). An essential one must reach {@link Rubric#ESSENTIAL_MARK}. */
public enum Criterion {
    MANDATE_RELEVANCE(ReviewKind.CONTENT, "mandateRelevance", "Mandate relevance", true),
    MEMBERSHIP_RELEVANCE(ReviewKind.CONTENT, "membershipRelevance", "Membership relevance", true),
    DESCRIPTION_CLARITY(ReviewKind.CONTENT, "descriptionClarity", "Clarity of the description", false),
    FACTUAL_ACCURACY(ReviewKind.CONTENT, "factualAccuracy", "Factual accuracy", true),
    CURRENCY(ReviewKind.CONTENT, "currency", "Currency", false),
    MISSING_TOPICS(ReviewKind.CONTENT, "missingTopics", "Missing topics", false),
    CROSS_SECTOR_OVERLAP(ReviewKind.CONTENT, "crossSectorOverlap", "Overlap between sectors", true),
    BALANCE_AND_DIVERSITY(ReviewKind.CONTENT, "balanceAndDiversity", "Balance and diversity", false),
    OBJECTIVES(ReviewKind.DESIGN, "objectives", "Objectives", true),
    ALIGNMENT(ReviewKind.DESIGN, "alignment", "Alignment", true),
    LEARNER_CENTRED(ReviewKind.DESIGN, "learnerCentred", "Learner-centred", false),
    REGIONAL_RELEVANCE(ReviewKind.DESIGN, "regionalRelevance", "Regional relevance", false),
    REFLECTION(ReviewKind.DESIGN, "reflection", "Reflection", false),
    APPLICATION(ReviewKind.DESIGN, "application", "Application", false),
    ASSESSMENT_AND_FEEDBACK(ReviewKind.DESIGN, "assessmentAndFeedback", "Assessment and feedback", true),
    REALISTIC_EFFORT(ReviewKind.DESIGN, "realisticEffort", "Realistic effort", false),
    ACCESSIBILITY_AND_LANGUAGE(ReviewKind.DESIGN, "accessibilityAndLanguage", "Accessibility and language", true);

    private final ReviewKind kind;
    private final String field;
    private final String label;
    private final boolean essential;

    Criterion(ReviewKind kind, String field, String label, boolean essential) {
        this.kind = kind;
        this.field = field;
        this.label = label;
        this.essential = essential;
    }

    /** The name in forms and JSON. */
    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    public boolean essential() {
        return essential;
    }

    /** The criteria of one rubric, in their published order. */
    public static List<Criterion> of(ReviewKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).toList();
    }
}
