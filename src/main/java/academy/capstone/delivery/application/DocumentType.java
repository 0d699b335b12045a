package academy.capstone.delivery.application;

import academy.capstone.workflow.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells the type of a document by its content. The name only tells apart what looks alike inside, such as DOCX and ZIP. */
@Component
class DocumentType {

    private static final String ZIP = "application/zip";
    private static final int ENTRIES_READ = 50;

    private final Tika tika = new Tika();
    private final DeliverySettings settings;

    DocumentType(DeliverySettings settings) {
        this.settings = settings;
    }

    /** The media type of an accepted document, or a refusal that says what it really is. */
    String accepted(byte[] content, String fileName) {
        String type = tika.detect(content, fileName);
        if (isPackage(type) && !holdsItsParts(content)) {
            type = ZIP;
        }
        if (!settings.documentTypes().contains(type) || contradictsName(type, fileName)) {
            throw Refusal.invalid(
                    "file",
                    "By its content, the file \"%s\" is %s, which is not accepted under this name. Please send a PDF, an Office or OpenDocument file, an image, a text, a CSV, a ZIP, an MP3 or an MP4 file."
                            .formatted(fileName, type));
        }
        return type;
    }

    /** A name that promises one type over the content of another misleads whoever opens it. */
    private boolean contradictsName(String type, String fileName) {
        String promised = tika.detect(fileName);
        return settings.documentTypes().contains(promised) && !promised.equals(type) && !promised.startsWith("text/");
    }

    private static boolean isPackage(String type) {
        return type.startsWith("application/vnd.openxmlformats") || type.startsWith("application/vnd.oasis");
    }

    private static boolean holdsItsParts(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < ENTRIES_READ; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals("[Content_Types].xml")
                        || entry.getName().equals("mimetype")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
