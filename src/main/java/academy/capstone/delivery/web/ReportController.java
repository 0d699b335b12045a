package academy.capstone.delivery.web;

import academy.capstone.delivery.Satisfaction;
import academy.capstone.delivery.application.EndOfTrainingReport;
import academy.capstone.delivery.application.EndOfTrainingReport.Written;
import academy.capstone.people.People;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The end-of-training report as a document; it holds figures and no names of participants. */
@Controller
class ReportController {

    private final EndOfTrainingReport report;
    private final ReportGroups groups;
    private final ReportPdf pdf;
    private final Satisfaction satisfaction;
    private final Trainings trainings;
    private final People people;

    ReportController(
            EndOfTrainingReport report,
            ReportGroups groups,
            ReportPdf pdf,
            Satisfaction satisfaction,
            Trainings trainings,
            People people) {
        this.report = report;
        this.groups = groups;
        this.pdf = pdf;
        this.satisfaction = satisfaction;
        this.trainings = trainings;
        this.people = people;
    }

    @GetMapping("/trainings/{code}/report.pdf")
    ResponseEntity<byte[]> document(@PathVariable String code) {
        TrainingFacts training = trainings.facts(code);
        Written written = report.written(code)
                .orElseThrow(() -> Refusal.unknown(
                        "There is no report yet. Its figures are filled in once the results are confirmed."));
        Map<String, Object> model = new HashMap<>();
        model.put("training", training);
        model.put("figures", written.figures());
        model.put("groups", groups.of(written.figures()));
        model.put("words", written.words());
        model.put("figuresAt", written.figuresAt());
        model.put("satisfaction", satisfaction.told(code));
        model.put("satisfactionBy", satisfaction.expectedBy(code));
        model.put("author", written.author().map(people::nameOf).orElse(""));
        model.put("validatedBy", written.validatedBy().map(people::nameOf).orElse(""));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report-" + code + ".pdf")
                                .build()
                                .toString())
                .body(pdf.print(model));
    }
}
