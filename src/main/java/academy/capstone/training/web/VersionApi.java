package academy.capstone.training.web;

import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.VersionHistory;
import academy.capstone.training.domain.VersionNote.Remark;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of an outline as JSON. */
@RestController
@RequestMapping(path = "/api/trainings/{code}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
class VersionApi {

    private final CourseFileReading reading;
    private final VersionHistory history;
    private final OutlineComparisons comparisons;

    VersionApi(CourseFileReading reading, VersionHistory history, OutlineComparisons comparisons) {
        this.reading = reading;
        this.history = history;
        this.comparisons = comparisons;
    }

    /** A version; {@code remarks} say what was done with it. */
    record VersionJson(
            int number, String sha256, String author, Instant savedAt, boolean signedOff, List<Remark> remarks) {}

    /** What differs between two versions. */
    record ComparisonJson(String code, int from, int to, boolean unchanged, List<ChangeJson> changes) {}

    /** A field or an entry of a list that differs; {@code earlierPlace} only if the entry was moved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeJson(
            String field,
            String label,
            String heading,
            String state,
            @Nullable Integer earlierPlace,
            List<FieldJson> fields) {}

    /** A field that differs, in words, and the pieces of its text. */
    record FieldJson(String field, String label, String state, String before, String after, List<PieceJson> pieces) {}

    record PieceJson(String state, String text) {}

    @GetMapping
    List<VersionJson> versions(@PathVariable String code, Principal principal) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        return history.of(facts, principal.getName()).stream()
                .map(each -> new VersionJson(
                        each.version().number(),
                        each.version().sha256(),
                        each.version().author(),
                        each.version().savedAt(),
                        each.signedOff(),
                        each.remarks()))
                .toList();
    }

    @GetMapping("/compare")
    ComparisonJson compare(
            @PathVariable String code, @RequestParam int from, @RequestParam int to, Principal principal) {
        reading.facts(code, principal.getName());
        OutlineComparison compared = comparisons.compare(code, from, to);
        return new ComparisonJson(
                code,
                from,
                to,
                compared.unchanged(),
                compared.changedParts().stream()
                        .flatMap(part -> part.changedItems().stream())
                        .map(VersionApi::change)
                        .toList());
    }

    private static ChangeJson change(OutlineComparison.Item item) {
        return new ChangeJson(
                item.field(),
                item.label(),
                item.heading(),
                item.state() == OutlineComparison.State.SAME
                        ? "moved"
                        : item.state().label(),
                item.earlierPlace().orElse(null),
                item.changedFields().stream()
                        .map(field -> new FieldJson(
                                field.field(),
                                field.label(),
                                field.state().label(),
                                field.before(),
                                field.after(),
                                field.pieces().stream()
                                        .map(piece ->
                                                new PieceJson(piece.state().label(), piece.text()))
                                        .toList()))
                        .toList());
    }
}
