package academy.capstone.desk.web;

import academy.capstone.desk.application.Draft;
import academy.capstone.desk.application.Drafts;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The draft of a task's form, for its holder alone. The version travels as ETag: whoever sends {@code If-Match} overwrites
 * that version only and otherwise gets 409; {@code "0"} stands for no draft.
 */
@RestController
@RequestMapping(path = "/api/tasks/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftApi {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};
    private static final int LARGEST = 4 * Drafts.LONGEST;

    private final Drafts drafts;
    private final ObjectMapper json;

    DraftApi(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * The values by field. The answer carries the token that a script needs to write, so that Tasklist, whose pages know
     * nothing of ours, can save drafts too; pages of other sites cannot read it.
     */
    @GetMapping
    ResponseEntity<Map<String, Object>> read(@PathVariable String id, Principal principal, @Nullable CsrfToken token) {
        Draft draft = drafts.read(id, principal.getName());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(etag(draft.version()));
        if (token != null) {
            answer.header(token.getHeaderName(), token.getToken());
        }
        return answer.body(draft.values());
    }

    @PutMapping
    ResponseEntity<Saved> save(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            InputStream body,
            Principal principal)
            throws IOException {
        byte[] sent = body.readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw Refusal.invalid(
                    "", "A draft holds %,d characters at most; please shorten it.".formatted(Drafts.LONGEST));
        }
        Draft draft = drafts.save(id, principal.getName(), values(sent), version(seen));
        return ResponseEntity.ok().eTag(etag(draft.version())).body(new Saved(draft.version(), draft.savedAt()));
    }

    @DeleteMapping
    ResponseEntity<Void> discard(@PathVariable String id, Principal principal) {
        drafts.discard(id, principal.getName());
        return ResponseEntity.noContent().build();
    }

    private Map<String, @Nullable Object> values(byte[] sent) {
        try {
            Map<String, @Nullable Object> values = json.readValue(sent, VALUES);
            if (values != null) {
                return values;
            }
        } catch (IOException unreadable) {
            // Said below, in the same words as for what is no object.
        }
        throw Refusal.invalid("", "A draft is a JSON object of the form's fields, such as {\"comment\": \"...\"}.");
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

    /** What a script is told of a draft that was saved. */
    record Saved(int version, @Nullable Instant savedAt) {}
}
