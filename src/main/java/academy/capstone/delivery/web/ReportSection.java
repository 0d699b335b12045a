package academy.capstone.delivery.web;

import academy.capstone.delivery.Satisfaction;
import academy.capstone.delivery.application.EndOfTrainingReport;
import academy.capstone.delivery.domain.ReportFigures;
import academy.capstone.training.CourseFileSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The end-of-training report. */
@Component
class ReportSection implements CourseFileSection {

    private static final int PLACE = 700;
    private static final Set<String> TASKS = Set.of("UserTask_WriteReport", "UserTask_ValidateReport");

    private final EndOfTrainingReport report;
    private final ReportGroups groups;
    private final Satisfaction satisfaction;

    ReportSection(EndOfTrainingReport report, ReportGroups groups, Satisfaction satisfaction) {
        this.report = report;
        this.groups = groups;
        this.satisfaction = satisfaction;
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
            satisfaction.told(trainingCode).ifPresent(told -> json.put("satisfaction", told));
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
                                "groups", groups.of(figures),
                                "satisfaction", satisfaction.told(trainingCode),
                                "satisfactionBy", satisfaction.expectedBy(trainingCode),
                                "trainingCode", trainingCode,
                                "words", report.words(trainingCode),
                                "validated", report.isValidated(trainingCode))));
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
