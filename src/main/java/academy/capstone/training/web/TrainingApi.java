package academy.capstone.training.web;

import academy.capstone.training.CourseFileSection;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.application.CourseFileReading;
import academy.capstone.training.application.OutlineEditing;
import academy.capstone.training.application.OutlineEditing.Saved;
import academy.capstone.training.application.TrainingSettings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The course file as JSON. */
@RestController
@RequestMapping(path = "/api/trainings/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class TrainingApi {

    private final CourseFileReading reading;
    private final OutlineEditing editing;
    private final TrainingSettings settings;

    TrainingApi(CourseFileReading reading, OutlineEditing editing, TrainingSettings settings) {
        this.reading = reading;
        this.editing = editing;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<CourseFileJson> courseFile(@PathVariable String code, Principal principal) {
        TrainingFacts facts = reading.facts(code, principal.getName());
        var outline = reading.newestOutline(code);
        return ResponseEntity.ok()
                .eTag(etag(outline.number()))
                .body(CourseFileJson.of(
                        facts,
                        reading.editions(code),
                        outline,
                        reading.decisions(facts, principal.getName()),
                        sections(code, principal.getName())));
    }

    /** Answers the faults as a bare list: with 200 if the outline is stored, with 422 if it is not. */
    @PutMapping("/outline")
    ResponseEntity<List<Fault>> save(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            InputStream body,
            Principal principal)
            throws IOException {
        reading.facts(code, principal.getName());
        byte[] sent = body.readNBytes(settings.outlineBytes() + 1);
        if (sent.length > settings.outlineBytes()) {
            throw Refusal.invalid(
                    "", "An outline has %,d bytes at most; shorten its texts.".formatted(settings.outlineBytes()));
        }
        Saved saved = editing.save(code, principal.getName(), sent, partial, version(seen));
        return saved.version()
                .map(version -> ResponseEntity.ok().eTag(etag(version)).body(saved.faults()))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(saved.faults()));
    }

    /** The keys of the public contract are there for every training, filled or not. */
    private Map<String, Object> sections(String code, String person) {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("documents", List.of());
        sections.put("participants", Map.of());
        sections.put("credentials", Map.of());
        for (CourseFileSection section : reading.sections()) {
            section.json(code, person).ifPresent(json -> sections.put(section.key(), json));
        }
        return sections;
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static Optional<Integer> version(@Nullable String seen) {
        if (seen == null || seen.equals("*")) {
            return Optional.empty();
        }
        String number = seen.replaceAll("^(W/)?\"|\"$", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw Refusal.invalid("", "If-Match names the version that you have seen, such as \"3\".");
        }
        return Optional.of(Integer.valueOf(number));
    }
}
