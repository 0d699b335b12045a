package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.DocumentKind;
import academy.capstone.delivery.domain.StoredDocument;
import academy.capstone.delivery.persistence.DocumentRepository;
import academy.capstone.delivery.persistence.DocumentRepository.NewVersion;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a course file. */
@Service
public class Documents {

    private final DocumentRepository documents;
    private final DocumentType types;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final Clock clock;

    Documents(DocumentRepository documents, DocumentType types, TrainingTeam team, Trainings trainings, Clock clock) {
        this.documents = documents;
        this.types = types;
        this.team = team;
        this.trainings = trainings;
        this.clock = clock;
    }

    /**
     * A file as it was sent.
     *
     * @param title known by this; the file's name if empty
     * @param kind a word of {@link DocumentKind}; material if empty
     */
    public record Upload(String fileName, byte[] content, String title, String kind) {}

    /** A document with its content. */
    public record Download(StoredDocument document, byte[] content) {}

    /**
     * Stores a document, or a new version of the one with the same title.
     *
     * @throws Refusal if the person doesn't belong to the training, or the file is empty, or not what its name says
     */
    @Transactional
    public StoredDocument upload(String trainingCode, String person, Upload upload) {
        trainings.facts(trainingCode);
        team.requireMember(trainingCode, person);
        String fileName = checkedName(upload.fileName());
        String title = upload.title().isBlank() ? fileName : upload.title().strip();
        PlainText.fault("The title", title, PlainText.TITLE).ifPresent(fault -> refuse("title", fault));
        DocumentKind kind = kind(upload.kind());
        if (upload.content().length == 0) {
            refuse("file", "The file is empty. Please choose another.");
        }
        String type = types.accepted(upload.content(), fileName);
        try {
            NewVersion version = new NewVersion(
                    fileName, type, upload.content(), Digests.sha256(upload.content()), person, clock.instant());
            long id = documents.store(trainingCode, title, kind, version);
            return documents.find(trainingCode, id).orElseThrow();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("Somebody is storing a document with this title right now. Please try again.");
        }
    }

    @Transactional(readOnly = true)
    public List<StoredDocument> of(String trainingCode) {
        return documents.of(trainingCode);
    }

    /** The newest version of a document of this training. */
    @Transactional(readOnly = true)
    public Optional<Download> download(String trainingCode, long id) {
        return documents
                .find(trainingCode, id)
                .map(document -> new Download(document, documents.content(id, document.version())));
    }

    /** True if the person may add documents. */
    public boolean mayUpload(String trainingCode, String person) {
        return team.belongsTo(trainingCode, person);
    }

    private static DocumentKind kind(String word) {
        if (word.isBlank()) {
            return DocumentKind.MATERIAL;
        }
        return DocumentKind.of(word.strip())
                .orElseThrow(() -> Refusal.invalid(
                        "kind",
                        "The kind is one of material, storyboard, assessment, information-note, report or other."));
    }

    private static String checkedName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) {
            refuse("file", "Please choose a file with a name.");
        }
        PlainText.fault("The file's name", name, PlainText.TITLE).ifPresent(fault -> refuse("file", fault));
        return name;
    }

    private static void refuse(String field, String message) {
        throw Refusal.invalid(field, message);
    }
}
