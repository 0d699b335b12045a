package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.domain.DocumentKind;
import academy.capstone.delivery.domain.StoredDocument;
import academy.capstone.people.People;
import academy.capstone.training.CourseFileSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;

/** The documents in the course file. */
@Component
class DocumentsSection implements CourseFileSection {

    private static final int PLACE = 400;

    private final Documents documents;
    private final People people;
    private final long largestFile;

    DocumentsSection(Documents documents, People people, MultipartProperties uploads) {
        this.documents = documents;
        this.people = people;
        this.largestFile = uploads.getMaxFileSize().toBytes();
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return Optional.of(
                documents.of(trainingCode).stream().map(DocumentJson::of).toList());
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        List<StoredDocument> stored = documents.of(trainingCode);
        boolean mayUpload = documents.mayUpload(trainingCode, person);
        if (stored.isEmpty() && !mayUpload) {
            return Optional.empty();
        }
        UnaryOperator<String> nameOf = people::nameOf;
        return Optional.of(new View(
                "Documents",
                "delivery/documents",
                Map.of(
                        "trainingCode", trainingCode,
                        "documents", stored,
                        "kinds", DocumentKind.values(),
                        "nameOf", nameOf,
                        "largestFile", largestFile,
                        "mayUpload", mayUpload)));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        return taskKey.endsWith("Materials")
                ? Map.of(
                        "Documents", Integer.toString(documents.of(trainingCode).size()))
                : Map.of();
    }
}
