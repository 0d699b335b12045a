package academy.capstone.credential.web;

import academy.capstone.credential.signature.DidDocument;
import academy.capstone.credential.signature.StatusLists;
import academy.capstone.credential.signature.StatusLists.Published;
import academy.capstone.workflow.Refusal;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What verifiers need besides a signed credential. They may run in a browser, on a page of anybody's. */
@RestController
class SignatureController {

    private static final String ANYBODY = "*";

    private final DidDocument did;
    private final StatusLists lists;

    SignatureController(DidDocument did, StatusLists lists) {
        this.did = did;
        this.lists = lists;
    }

    @GetMapping("/.well-known/did.json")
    ResponseEntity<Map<String, Object>> did() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(StatusLists.KEPT).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY)
                .body(did.json());
    }

    /** A signed list; whoever has the newest already gets 304. */
    @GetMapping("/credentials/status/{list}")
    ResponseEntity<String> list(@PathVariable String list) {
        Published published =
                lists.list(list).orElseThrow(() -> Refusal.unknown("There is no status list with this name."));
        return ResponseEntity.ok()
                .contentType(DocumentController.SIGNED)
                .cacheControl(CacheControl.maxAge(StatusLists.KEPT).cachePublic())
                .eTag(published.tag())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY)
                .body(published.jwt());
    }
}
