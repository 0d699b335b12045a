package academy.capstone.training.web;

import academy.capstone.training.Stage;

/** What comes after a stage, in a sentence. */
final class NextStep {

    private NextStep() {}

    /** @param followed true if the course has a newer edition */
    static String after(Stage stage, boolean followed) {
        return switch (stage) {
            case INTAKE -> "It is decided whether the activity is a training, and whether something alike exists.";
            case DESIGN -> "Once the outline has no fault, experts review it, one at least of another bureau.";
            case PEER_REVIEW -> "The reviews are consolidated: the outline goes to sign-off, or back for a revision.";
            case SIGN_OFF -> "Once senior management approves, the academy team sets the course up.";
            case SET_UP -> "The materials are developed.";
            case MATERIALS -> "Once the academy team approves the materials, the training is promoted.";
            case PROMOTION -> "The training appears in the catalogue, and registration opens.";
            case SELECTION -> "Participants are told, and it is confirmed that the training is ready.";
            case READINESS -> "The training is delivered.";
            case DELIVERY -> "The instructor records the results, and the coordinator confirms them.";
            case RESULTS -> "The coordinator writes the end-of-training report.";
            case REPORT -> "Once the academy team validates the report, credentials are awarded.";
            case CERTIFICATION -> "Credentials are signed and released, and the evaluation opens.";
            case EVALUATION -> "The answers are summed up, and the content review is scheduled.";
            case CLOSED ->
                followed
                        ? "Nothing; a newer edition of the course takes over."
                        : "The content comes up for review in due time.";
            case NOT_A_TRAINING ->
                "The activity is in the inventory. The task force can decide otherwise, with a reason.";
            case DUPLICATE, REJECTED, CANCELLED, WITHDRAWN -> "Nothing; the course file stays readable.";
        };
    }
}
