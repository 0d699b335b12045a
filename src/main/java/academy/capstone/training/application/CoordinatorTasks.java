package academy.capstone.training.application;

import java.util.Set;

/** The tasks of a training that are its coordinator's alone. */
public final class CoordinatorTasks {

    private static final Set<String> KEYS = Set.of(
            "UserTask_ResolveDuplicates",
            "UserTask_PrepareOutline",
            "UserTask_ReviseOutline",
            "UserTask_DevelopMaterials",
            "UserTask_PromoteTraining",
            "UserTask_SelectParticipants",
            "UserTask_ConfirmResults",
            "UserTask_WriteReport",
            "UserTask_DecideContent");

    private CoordinatorTasks() {}

    public static boolean contains(String taskKey) {
        return KEYS.contains(taskKey);
    }
}
