package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification;
import academy.capstone.workflow.Refusal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents of credentials, for everybody who has the id. */
@Controller
class DocumentController {

    /** Media type of a signed credential (VC-JOSE-COSE). */
    static final MediaType SIGNED = MediaType.valueOf("application/vc+jwt");

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

    /** The signed credential as it was issued. The lists that it names tell whether it still holds. */
    @GetMapping("/credentials/{id}.jwt")
    ResponseEntity<String> signedCredential(@PathVariable String id) {
        String jwt = verification
                .signed(id)
                .orElseThrow(() -> Refusal.unknown("There is no signed credential with this id. The page /verify/"
                        + id.strip() + " says what is known of it."));
        return ResponseEntity.ok()
                .contentType(SIGNED)
                .cacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename("credential-" + id.strip() + ".jwt")
                        .build()))
                .body(jwt);
    }
}
