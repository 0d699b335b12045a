package academy.capstone.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every variable that a process may hold: ids and routing words, nothing that people wrote. */
public enum Variables {
    TRAINING_CODE("trainingCode"),
    COORDINATOR("coordinator"),
    ELIGIBILITY("eligibility"),
    DESIGN_MODE("designMode"),
    LOOK_ALIKES("lookAlikes"),
    DUPLICATE_RESOLUTION("duplicateResolution"),
    COUNTERPART("counterpart"),
    REVIEWERS("reviewers", true),
    REVIEWER("reviewer"),
    DESIGNER("designer"),
    RECOMMENDATION("recommendation"),
    REPLACEMENT_DECISION("replacementDecision"),
    REVIEW_OUTCOME("reviewOutcome"),
    CHAIR_DECISION("chairDecision"),
    SIGNATORIES("signatories", true),
    SIGNATORY("signatory"),
    SIGN_OFF_DECISION("signOffDecision"),
    RETURN_TO("returnTo"),
    MATERIALS_DECISION("materialsDecision"),
    READINESS_DECISION("readinessDecision"),
    RESULTS_DECISION("resultsDecision"),
    REPORT_DECISION("reportDecision"),
    SIGNATURE_DECISION("signatureDecision"),
    CONTENT_DECISION("contentDecision"),
    AWARDS("awards"),
    DELIVERED("delivered"),
    QUALITY("quality"),
    CONTENT_REVIEW_REASON("contentReviewReason");

    private static final Set<String> NAMES =
            Arrays.stream(values()).map(Variables::variable).collect(Collectors.toUnmodifiableSet());

    private final String variable;
    private final boolean list;

    Variables(String variable) {
        this(variable, false);
    }

    Variables(String variable, boolean list) {
        this.variable = variable;
        this.list = list;
    }

    /** The name in processes, decisions and forms. */
    public String variable() {
        return variable;
    }

    /** True for a list of ids, held as one text with blanks between them. */
    public boolean isList() {
        return list;
    }

    /** The text in which a list of ids is held. */
    public static String join(List<String> ids) {
        return String.join(" ", ids);
    }

    public static Optional<Variables> named(String variable) {
        return Arrays.stream(values())
                .filter(each -> each.variable.equals(variable))
                .findFirst();
    }

    /** True if a process may hold a variable of this name. */
    public static boolean isDeclared(String variable) {
        return NAMES.contains(variable);
    }
}
