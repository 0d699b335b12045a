package academy.capstone.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of one open task, ready to be shown: texts that depend on the training are filled in.
 *
 * @param form stem of the form's file, such as {@code sign-off}; empty text for a task without form
 */
public record FormSheet(String form, List<FormPart> parts) {

    public FormSheet {
        parts = List.copyOf(parts);
    }

    /** The fields that a person fills in, in the order of the form, those within groups too. */
    public List<FormPart> fields() {
        return fields(parts).filter(part -> !part.readOnly()).toList();
    }

    public Optional<FormPart> field(String key) {
        return fields().stream().filter(part -> part.key().equals(key)).findFirst();
    }

    private static Stream<FormPart> fields(List<FormPart> parts) {
        return parts.stream()
                .flatMap(part -> part.kind() == FormPart.Kind.GROUP
                        ? fields(part.parts())
                        : Stream.of(part).filter(each -> each.kind().isField()));
    }
}
