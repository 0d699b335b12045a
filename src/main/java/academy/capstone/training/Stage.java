package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** Where a training stands, in the order of the harmonised process; behind CLOSED, the early ends. */
public enum Stage {
    INTAKE("intake", "Intake"),
    DESIGN("design", "Design"),
    PEER_REVIEW("peer-review", "Peer review"),
    SIGN_OFF("sign-off", "Sign-off"),
    SET_UP("set-up", "Course set-up"),
    MATERIALS("materials", "Materials"),
    PROMOTION("promotion", "Promotion"),
    SELECTION("selection", "Selection"),
    READINESS("readiness", "Readiness"),
    DELIVERY("delivery", "Delivery"),
    RESULTS("results", "Results"),
    REPORT("report", "Report"),
    CERTIFICATION("certification", "Certification"),
    EVALUATION("evaluation", "Evaluation"),
    CLOSED("closed", "Closed"),
    NOT_A_TRAINING("not-a-training", "Not a training"),
    DUPLICATE("duplicate", "Duplicate"),
    REJECTED("rejected", "Rejected"),
    CANCELLED("cancelled", "Cancelled"),
    WITHDRAWN("withdrawn", "Withdrawn");

    private final String word;
    private final String label;

    Stage(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in forms, JSON and decisions. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** True once nothing more can happen to the training in this run. */
    public boolean isEnd() {
        return compareTo(CLOSED) >= 0;
    }

    /** True for ends before the training was delivered. */
    public boolean isEarlyEnd() {
        return compareTo(CLOSED) > 0;
    }

    /** True from the first day of delivery on; from then on a coordinator can no longer withdraw. */
    public boolean isDeliveredOrLater() {
        return compareTo(DELIVERY) >= 0;
    }

    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
