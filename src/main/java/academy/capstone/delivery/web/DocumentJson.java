package academy.capstone.delivery.web;

import academy.capstone.delivery.domain.StoredDocument;
import java.time.Instant;

/**
 * A document as JSON.
 *
 * @param url where its newest version is downloaded
 * @param size in bytes
 */
record DocumentJson(
        long id,
        String title,
        String kind,
        int version,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String url) {

    static DocumentJson of(StoredDocument document) {
        return new DocumentJson(
                document.id(),
                document.title(),
                document.kind(),
                document.version(),
                document.fileName(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.uploadedBy(),
                document.uploadedAt(),
                "/trainings/%s/documents/%d".formatted(document.trainingCode(), document.id()));
    }
}
