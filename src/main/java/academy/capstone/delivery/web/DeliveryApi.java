package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.application.Documents.Upload;
import academy.capstone.delivery.application.ResultsOffice;
import academy.capstone.delivery.application.ResultsOffice.ImportReport;
import academy.capstone.delivery.application.Selection;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Documents, results and selection for scripts, and for the forms of our own pages. */
@RestController
@RequestMapping(path = "/api/trainings/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryApi {

    private final Documents documents;
    private final ResultsOffice results;
    private final Selection selection;
    private final long largestFile;

    DeliveryApi(Documents documents, ResultsOffice results, Selection selection, MultipartProperties uploads) {
        this.documents = documents;
        this.results = results;
        this.selection = selection;
        this.largestFile = uploads.getMaxFileSize().toBytes();
    }

    /** Decisions on applicants, each named by the address with which they registered. */
    record Choice(
            @Nullable List<String> accepted,
            @Nullable List<String> declined,
            @Nullable List<String> waiting) {

        Map<ParticipantState, List<String>> byState() {
            Map<ParticipantState, List<String>> decisions = new EnumMap<>(ParticipantState.class);
            decisions.put(ParticipantState.ACCEPTED, emails(accepted));
            decisions.put(ParticipantState.DECLINED, emails(declined));
            decisions.put(ParticipantState.WAITING, emails(waiting));
            return decisions;
        }

        private static List<String> emails(@Nullable List<String> named) {
            return named == null
                    ? List.of()
                    : named.stream().filter(Objects::nonNull).toList();
        }
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentJson> upload(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            Principal principal)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        DocumentJson stored = DocumentJson.of(
                documents.upload(code, principal.getName(), new Upload(name, file.getBytes(), title, kind)));
        return ResponseEntity.created(URI.create(stored.url())).body(stored);
    }

    @PostMapping(path = "/results", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport resultsFile(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "0") int changesFrom,
            Principal principal)
            throws IOException {
        return results.take(code, principal.getName(), file.getBytes(), dryRun, changesFrom);
    }

    /** The file as the body itself. Whatever type it is declared as, asking for a parameter first could swallow it. */
    @PostMapping("/results")
    ImportReport resultsBody(@PathVariable String code, HttpServletRequest request, Principal principal)
            throws IOException {
        byte[] file = body(request);
        boolean dryRun = Boolean.parseBoolean(request.getParameter("dryRun"));
        return results.take(code, principal.getName(), file, dryRun);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > largestFile) {
            throw new MaxUploadSizeExceededException(largestFile);
        }
        try (InputStream stream = request.getInputStream()) {
            byte[] body = stream.readNBytes((int) largestFile + 1);
            if (body.length > largestFile) {
                throw new MaxUploadSizeExceededException(largestFile);
            }
            return body;
        }
    }

    @PostMapping(path = "/selection", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> select(@PathVariable String code, @RequestBody Choice choice, Principal principal) {
        Map<ParticipantState, List<String>> decisions = choice.byState();
        if (decisions.values().stream().allMatch(List::isEmpty)) {
            throw Refusal.invalid(
                    "accepted", "Please name at least one applicant under accepted, declined or waiting.");
        }
        selection.decide(code, principal.getName(), decisions);
        return ParticipantCounts.of(selection.overview(code));
    }
}
