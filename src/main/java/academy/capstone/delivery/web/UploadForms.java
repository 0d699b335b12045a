package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.application.Documents.Upload;
import academy.capstone.delivery.application.ResultsOffice;
import academy.capstone.delivery.application.ResultsOffice.ImportReport;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The upload forms of the course file for browsers without scripts. */
@Controller
class UploadForms {

    private final Documents documents;
    private final ResultsOffice results;

    UploadForms(Documents documents, ResultsOffice results) {
        this.documents = documents;
        this.results = results;
    }

    @PostMapping("/trainings/{code}/documents")
    String document(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            Principal principal)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        documents.upload(code, principal.getName(), new Upload(name, file.getBytes(), title, kind));
        return "redirect:/trainings/{code}#documents";
    }

    @PostMapping("/trainings/{code}/results")
    ModelAndView results(
            @PathVariable String code,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Principal principal)
            throws IOException {
        ImportReport report = results.take(code, principal.getName(), file.getBytes(), dryRun);
        return new ModelAndView("delivery/results-answer", Map.of("trainingCode", code, "report", report));
    }
}
