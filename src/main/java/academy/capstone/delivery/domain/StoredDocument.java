package academy.capstone.delivery.domain;

import java.time.Instant;

/** The newest version of a document, without its content. */
public record StoredDocument(
        long id,
        String trainingCode,
        String title,
        String kind,
        int version,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    public String kindLabel() {
        return DocumentKind.of(kind).map(DocumentKind::label).orElse(kind);
    }
}
