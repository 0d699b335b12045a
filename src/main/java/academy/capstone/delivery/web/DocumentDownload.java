package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.application.Documents.Download;
import academy.capstone.workflow.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands documents out, always as a download: nothing that was uploaded runs in somebody's browser under our name. */
@Controller
class DocumentDownload {

    private final Documents documents;

    DocumentDownload(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/trainings/{code}/documents/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable long id) {
        Download download = documents
                .download(code, id)
                .orElseThrow(() -> Refusal.unknown("There is no such document in the course file " + code + "."));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(download.document().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(download.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(download.content());
    }
}
