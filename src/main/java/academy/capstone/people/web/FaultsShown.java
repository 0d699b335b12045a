package academy.capstone.people.web;

import academy.capstone.workflow.Fault;
import java.util.List;

/** Faults as a form shows them: all at its head, and each at its field. */
public record FaultsShown(List<Fault> all) {

    public FaultsShown {
        all = List.copyOf(all);
    }

    public boolean isAny() {
        return !all.isEmpty();
    }

    /** The sentences about one field; empty text if it is free of faults. */
    public String at(String field) {
        return String.join(
                " ",
                all.stream()
                        .filter(fault -> fault.field().equals(field))
                        .map(Fault::message)
                        .toList());
    }
}
