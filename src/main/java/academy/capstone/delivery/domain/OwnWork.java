package academy.capstone.delivery.domain;

import java.util.Map;
import java.util.Optional;

/** Which task checks the work of which other one. Nobody checks their own work. */
public final class OwnWork {

    private static final Map<String, String> CHECKED = Map.of(
            "UserTask_CheckMaterials", "UserTask_DevelopMaterials",
            "UserTask_ConfirmResults", "UserTask_RecordResults",
            "UserTask_ValidateReport", "UserTask_WriteReport");

    private OwnWork() {}

    /** The task whose work a task checks; empty if it checks none. */
    public static Optional<String> checkedBy(String task) {
        return Optional.ofNullable(CHECKED.get(task));
    }
}
