package academy.capstone.workflow.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A form, as far as its submissions are concerned. */
record FormFile(String id, List<FormField> fields) {

    /** The form of a task that has none: nothing may be submitted with it. */
    static final FormFile NONE = new FormFile("", List.of());

    FormFile {
        fields = List.copyOf(fields);
    }

    Set<String> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }
}
