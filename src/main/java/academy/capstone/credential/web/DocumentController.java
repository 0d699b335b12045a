package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification;
import academy.capstone.workflow.Refusal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents of credentials, for everybody who has the id. */
@Controller
class DocumentController {

    private static final Duration KEPT_BY_BROWSERS = Duration.ofHours(1);

    private final Verification verification;

    DocumentController(Verification verification) {
        this.verification = verification;
    }

    /**
     * The document as it was issued, byte for byte. A revoked one can still be had: it is evidence of what was issued, and
     * the verification page says that it no longer holds.
     */
    @GetMapping("/credentials/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        byte[] pdf = verification
                .document(id)
                .orElseThrow(() -> Refusal.unknown("There is no certificate or badge with this id."));
        String file = "credential-" + id.strip() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(
                        CacheControl.maxAge(KEPT_BY_BROWSERS).cachePrivate().immutable())
                .header("X-Robots-Tag", "noindex")
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.inline().filename(file).build()))
                .body(pdf);
    }

    @GetMapping("/credentials/{id}.jwt")
    void signedCredential(@PathVariable String id) {
        throw Refusal.unknown("Signed credentials are not issued yet. The page /verify/" + id + " verifies this one.");
    }
}
