package academy.capstone.training;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline as JSON (see the public contract). Every field may be absent in a partial save; a list that is absent is
 * empty. Words of code lists are kept as they were sent, so that a fault can name them.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = false)
public record Outline(
        @Nullable String title,
        @Nullable String description,
        @Nullable String problem,
        @Nullable String evidence,
        @Nullable String audience,
        @Nullable String prerequisites,
        @Nullable Integer expectedParticipants,
        @Nullable String inclusionMeasures,
        @Nullable String strategicGoal,
        @Nullable String priority,
        List<String> mandateReferences,
        @Nullable String method,
        @Nullable BigDecimal totalHours,
        @Nullable BigDecimal passMark,
        @Nullable BigDecimal attendanceRule,
        @Nullable String level,
        List<String> languages,
        List<String> topics,
        List<Objective> objectives,
        List<Session> sessions,
        List<Assessment> assessments,
        List<Material> materials,
        List<Instructor> instructors,
        List<String> proposedExperts,
        @Nullable String start,
        @Nullable String end,
        @Nullable String registration,
        @Nullable Integer seats,
        @Nullable Integer minimumEnrolment,
        @Nullable String selectionCriteria,
        @Nullable Fee fee,
        @Nullable String venue,
        @Nullable String informationNote,
        @Nullable String accessibility,
        @Nullable String dataProtection,
        @Nullable BigDecimal cost,
        @Nullable String fundingSource,
        List<Partner> partners,
        @Nullable Boolean shortCertificate,
        @Nullable Boolean rightsCleared,
        @Nullable Boolean withinBudget,
        @Nullable String budgetReference) {

    public Outline {
        mandateReferences = copy(mandateReferences);
        languages = copy(languages);
        topics = copy(topics);
        objectives = copy(objectives);
        sessions = copy(sessions);
        assessments = copy(assessments);
        materials = copy(materials);
        instructors = copy(instructors);
        proposedExperts = copy(proposedExperts);
        partners = copy(partners);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** What a participant can do afterwards; {@code assessment} and {@code session} name what tests and teaches it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Objective(
            @Nullable String text,
            @Nullable String bloomLevel,
            @Nullable String assessment,
            @Nullable String session) {}

    /** One session; {@code start} is a local date and time such as 2027-03-01T09:00 in {@code zone}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Session(
            @Nullable String title,
            @Nullable String start,
            @Nullable String zone,
            @Nullable BigDecimal hours,
            @Nullable Boolean live,
            @Nullable String keyPoints,
            @Nullable String instructor) {}

    /** A component of the assessment; weights are percent and add up to 100. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Assessment(
            @Nullable String name,
            @Nullable String kind,
            @Nullable BigDecimal weight,
            @Nullable Integer questions) {}

    /** A material, new, reused or upgraded. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Material(
            @Nullable String title,
            @Nullable String origin,
            @Nullable String source,
            @Nullable String licence) {}

    /** Who teaches; {@code user} is the account, if there is one; {@code conflict} declares a conflict of interest. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Instructor(
            @Nullable String name,
            @Nullable String email,
            @Nullable String affiliation,
            @Nullable String user,
            @Nullable Boolean conflict) {}

    /** What participation costs. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fee(@Nullable BigDecimal amount, @Nullable String currency) {}

    /** A partner; a logo on materials or certificates is exceptional and needs a justification. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Partner(
            @Nullable String name,
            @Nullable String role,
            @Nullable Boolean logo,
            @Nullable String justification) {}
}
