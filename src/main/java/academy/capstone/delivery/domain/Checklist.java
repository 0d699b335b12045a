package academy.capstone.delivery.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The lists of points to look at. What is on them is data; each belongs to certain tasks. */
public enum Checklist {
    MATERIALS("materials", "Materials", Set.of("UserTask_DevelopMaterials", "UserTask_CheckMaterials")),
    PROMOTION("promotion", "Promotion", Set.of("UserTask_PromoteTraining")),
    READINESS("readiness", "Readiness", Set.of("UserTask_ConfirmReadiness")),
    CLOSURE("closure", "Closure", Set.of("UserTask_WriteReport", "UserTask_ValidateReport"));

    private final String word;
    private final String title;
    private final Set<String> tasks;

    Checklist(String word, String title, Set<String> tasks) {
        this.word = word;
        this.title = title;
        this.tasks = tasks;
    }

    /** The word in addresses, tables and data. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** The list that belongs beside a task; empty if none does. */
    public static Optional<Checklist> beside(String task) {
        return Arrays.stream(values()).filter(each -> each.tasks.contains(task)).findFirst();
    }

    public static Optional<Checklist> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
