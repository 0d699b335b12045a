package academy.capstone.credential.web;

import academy.capstone.credential.application.CredentialBundle;
import academy.capstone.training.Trainings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All documents of a training in one file. */
@Controller
class BundleController {

    private final CredentialBundle bundle;
    private final Trainings trainings;

    BundleController(CredentialBundle bundle, Trainings trainings) {
        this.bundle = bundle;
        this.trainings = trainings;
    }

    @GetMapping("/trainings/{code}/credentials.zip")
    void zip(@PathVariable String code, Principal principal, HttpServletResponse response) throws IOException {
        bundle.refuseStrangers(principal.getName());
        String known = trainings.facts(code).code();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("credentials-" + known + ".zip")
                        .build()
                        .toString());
        bundle.write(known, response.getOutputStream());
    }
}
