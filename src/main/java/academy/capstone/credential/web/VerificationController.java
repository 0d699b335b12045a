package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification;
import academy.capstone.credential.application.Verification.Verified;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The public verification: for everybody who has the id, without login, cookie or script. */
@Controller
class VerificationController {

    private static final String UNKNOWN = "There is no certificate or badge with this id.";

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    /** Where an id can be typed. */
    @GetMapping("/verify")
    String form(
            @RequestParam(defaultValue = "") String id,
            @RequestAttribute(name = GuessInterceptor.PAUSED, required = false) @Nullable String paused,
            Model model) {
        if (paused != null) {
            model.addAttribute("paused", paused);
            return "credential/verify";
        }
        return id.isBlank()
                ? "credential/verify"
                : "redirect:"
                        + UriComponentsBuilder.fromPath("/verify/{id}")
                                .build(id.strip())
                                .toASCIIString();
    }

    @GetMapping("/verify/{id}")
    Object verify(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response) {
        // Names of people do not belong into search engines and caches.
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Optional<Verified> found = verification.verify(id);
        return Negotiation.wantsJson(accept) ? json(found) : page(found);
    }

    private static ResponseEntity<Object> json(Optional<Verified> found) {
        HttpStatus status = found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        Object body = found.<Object>map(VerifiedJson::of).orElse(Map.of("state", "unknown", "message", UNKNOWN));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static ModelAndView page(Optional<Verified> found) {
        return found.map(verified ->
                        new ModelAndView("credential/verified", Map.of("shown", ShownCredential.of(verified))))
                .orElseGet(
                        () -> new ModelAndView("credential/verify", Map.of("unknown", UNKNOWN), HttpStatus.NOT_FOUND));
    }
}
