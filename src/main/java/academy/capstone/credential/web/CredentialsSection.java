package academy.capstone.credential.web;

import academy.capstone.credential.CredentialCounts;
import academy.capstone.credential.application.CredentialBook;
import academy.capstone.credential.application.Overrides;
import academy.capstone.training.CourseFileSection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Awards and credentials in the course file: numbers for everybody, the way to the names for the training's people. */
@Component
class CredentialsSection implements CourseFileSection {

    private static final int PLACE = 800;
    private static final Set<String> TASKS = Set.of("UserTask_SignCredentials", "UserTask_ReviseAwards");

    private final CredentialBook book;
    private final Overrides overrides;

    CredentialsSection(CredentialBook book, Overrides overrides) {
        this.book = book;
        this.overrides = overrides;
    }

    @Override
    public String key() {
        return "credentials";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        CredentialCounts counts = book.counts(trainingCode);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("certificates", counts.certificates());
        json.put("badges", counts.badges());
        json.put("valid", counts.valid());
        json.put("suspended", counts.suspended());
        json.put("revoked", counts.revoked());
        json.put("superseded", counts.superseded());
        json.put("waiting", counts.waiting());
        json.put("withheld", counts.withheld());
        book.progress(trainingCode).ifPresent(progress -> json.put("issue", progress));
        json.put("overrides", overrides.counts(trainingCode));
        return Optional.of(json);
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        Map<String, String> summary = book.summary(trainingCode);
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>(Map.of(
                "trainingCode",
                trainingCode,
                "counts",
                book.counts(trainingCode),
                "summary",
                summary,
                "maySeeNames",
                book.maySeeNames(trainingCode, person)));
        book.progress(trainingCode)
                .filter(progress -> progress.toIssue() > 0)
                .ifPresent(progress -> model.put("progress", progress));
        return Optional.of(new View("Credentials", "credential/section", model));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        return TASKS.contains(taskKey) ? book.toSign(trainingCode) : Map.of();
    }
}
