package academy.capstone.training.domain;

import academy.capstone.workflow.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that a person learns of all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    void addIf(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
