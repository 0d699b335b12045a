package academy.capstone.delivery.web;

import academy.capstone.delivery.application.EndOfTrainingReport;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.ReportFigures;
import academy.capstone.delivery.domain.Turnout;
import academy.capstone.training.CourseFileSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The end-of-training report. */
@Component
class ReportSection implements CourseFileSection {

    private static final int PLACE = 700;
    private static final Set<String> TASKS = Set.of("UserTask_WriteReport", "UserTask_ValidateReport");

    private final EndOfTrainingReport report;
    private final Countries countries;

    ReportSection(EndOfTrainingReport report, Countries countries) {
        this.report = report;
        this.countries = countries;
    }

    @Override
    public String key() {
        return "report";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return report.figures(trainingCode).map(figures -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("figures", figures);
            json.put("validated", report.isValidated(trainingCode));
            json.putAll(report.words(trainingCode));
            return json;
        });
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        return report.figures(trainingCode)
                .map(figures -> new View(
                        "End-of-training report",
                        "delivery/report",
                        Map.of(
                                "figures", figures,
                                "groups", groups(figures),
                                "words", report.words(trainingCode),
                                "validated", report.isValidated(trainingCode))));
    }

    /** The breakdowns in the order in which they are shown. */
    private Map<String, Map<String, Turnout>> groups(ReportFigures figures) {
        Map<String, Turnout> byCountry = new TreeMap<>();
        figures.byCountry()
                .forEach((code, turnout) -> byCountry.put(
                        countries.find(code).map(Countries.Country::name).orElse(code), turnout));
        Map<String, Map<String, Turnout>> groups = new LinkedHashMap<>();
        groups.put("By gender", figures.byGender());
        groups.put("By region", figures.byRegion());
        groups.put("By group of countries", figures.byGroup());
        groups.put("By country", byCountry);
        return groups;
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        if (!TASKS.contains(taskKey)) {
            return Map.of();
        }
        return report.figures(trainingCode)
                .map(ReportFigures::total)
                .map(total -> Map.of(
                        "Figures",
                        "%d applied, %d selected, %d enrolled, %d started, %d completed, %d passed"
                                .formatted(
                                        total.applied(),
                                        total.selected(),
                                        total.enrolled(),
                                        total.started(),
                                        total.completed(),
                                        total.passed())))
                .orElse(Map.of());
    }
}
