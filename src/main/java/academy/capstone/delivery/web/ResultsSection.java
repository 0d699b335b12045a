package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Appeals;
import academy.capstone.delivery.application.ResultsOffice;
import academy.capstone.delivery.application.ResultsOffice.Overview;
import academy.capstone.delivery.application.Selection;
import academy.capstone.people.People;
import academy.capstone.training.CourseFileSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;

/** How far the results have come; the instructor sends the file here. */
@Component
class ResultsSection implements CourseFileSection {

    private static final int PLACE = 600;
    private static final Set<String> TASKS = Set.of("UserTask_RecordResults", "UserTask_ConfirmResults");

    private final ResultsOffice results;
    private final Selection selection;
    private final Appeals appeals;
    private final People people;
    private final long largestFile;

    ResultsSection(
            ResultsOffice results, Selection selection, Appeals appeals, People people, MultipartProperties uploads) {
        this.results = results;
        this.selection = selection;
        this.appeals = appeals;
        this.people = people;
        this.largestFile = uploads.getMaxFileSize().toBytes();
    }

    @Override
    public String key() {
        return "results";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        Overview overview = results.overview(trainingCode);
        if (overview.sheet().version() == 0) {
            return Optional.empty();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", overview.sheet().version());
        json.put("locked", overview.sheet().locked());
        json.put("enrolled", overview.progress().enrolled());
        json.put("withResult", overview.progress().withResult());
        json.put("graded", overview.progress().graded());
        return Optional.of(json);
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        Overview overview = results.overview(trainingCode);
        boolean mayEnter = results.mayEnter(trainingCode, person);
        if (overview.sheet().version() == 0 && !mayEnter) {
            return Optional.empty();
        }
        UnaryOperator<String> nameOf = people::nameOf;
        return Optional.of(new View(
                "Results",
                "delivery/results",
                Map.of(
                        "trainingCode", trainingCode,
                        "overview", overview,
                        "nameOf", nameOf,
                        "largestFile", largestFile,
                        "open", appeals.open(trainingCode),
                        "maySee", selection.maySee(trainingCode, person),
                        "mayEnter", mayEnter)));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        if (!TASKS.contains(taskKey)) {
            return Map.of();
        }
        Overview overview = results.overview(trainingCode);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Results",
                "%d of %d enrolled have a result, %d of them a grade"
                        .formatted(
                                overview.progress().withResult(),
                                overview.progress().enrolled(),
                                overview.progress().graded()));
        overview.files().stream()
                .findFirst()
                .ifPresent(newest -> facts.put("Entered by", people.nameOf(newest.importedBy())));
        return facts;
    }
}
