package academy.capstone.audit.web;

import academy.capstone.audit.application.AuditPacks;
import academy.capstone.audit.application.AuditPacks.Pack;
import academy.capstone.training.AuditLedger.Issued;
import academy.capstone.workflow.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Audit packs for scripts, and the file behind the button. */
@RestController
class AuditPackApi {

    static final String ROOT_HEADER = "X-Root-Sha256";

    private final AuditPacks packs;

    AuditPackApi(AuditPacks packs) {
        this.packs = packs;
    }

    /** Written straight to the answer, so that memory stays small. */
    @GetMapping("/api/trainings/{code}/audit-pack")
    void pack(@PathVariable String code, Principal principal, HttpServletResponse answer) throws IOException {
        Pack pack = packs.issue(code, principal.getName());
        answer.setContentType("application/zip");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-pack-" + pack.issued().trainingCode() + ".zip\"");
        answer.setHeader(ROOT_HEADER, pack.issued().rootSha256());
        pack.writeTo(answer.getOutputStream());
    }

    @GetMapping(path = "/api/audit-packs/{root}", produces = MediaType.APPLICATION_JSON_VALUE)
    Issued confirm(@PathVariable String root) {
        return packs.confirm(root)
                .orElseThrow(() -> Refusal.unknown("Capstone has issued no audit pack with this root hash."));
    }

    /** The check as it belongs to this version of Capstone, for whoever doubts the one in a pack. */
    @GetMapping("/audit-packs/Check.java")
    ResponseEntity<Resource> check() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"Check.java\"")
                .body(new ClassPathResource("audit/Check.java"));
    }
}
