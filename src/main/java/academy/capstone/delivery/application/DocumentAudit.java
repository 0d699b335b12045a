package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.StoredDocument;
import academy.capstone.delivery.persistence.DocumentRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents of the course file: all by name and hash, and the files themselves up to a size. */
@Component
class DocumentAudit implements AuditPart {

    private final DocumentRepository documents;
    private final DeliverySettings settings;

    DocumentAudit(DocumentRepository documents, DeliverySettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    @Override
    public String folder() {
        return "documents";
    }

    @Override
    public String title() {
        return "Documents";
    }

    @Override
    public String explanation() {
        return "The newest version of each document with name, size and SHA-256, and the files themselves as far as they"
                + " are not too large for the pack.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<StoredDocument> all = documents.of(trainingCode);
        if (all.isEmpty()) {
            return List.of();
        }
        List<AuditFile> files = new ArrayList<>();
        files.add(AuditFile.json("documents.json", "names, sizes and hashes", all));
        long room = settings.auditBytes();
        for (StoredDocument each : all) {
            if (each.size() <= room) {
                room -= each.size();
                files.add(new AuditFile(
                        "files/" + each.id() + "-v" + each.version() + ending(each.fileName()),
                        "\"" + each.title() + "\", version " + each.version(),
                        out -> out.write(documents.content(each.id(), each.version()))));
            }
        }
        return files;
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }
}
