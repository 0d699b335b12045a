package academy.capstone.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file of the audit pack.
 *
 * @param name within its part's folder: ASCII letters, digits, dot, hyphen, underscore, and slashes for folders below
 * @param says what the file is, in a few plain words for the pack's first page
 * @param content writes the bytes; asked once, when the pack is written, so that a big file never stands in memory
 */
public record AuditFile(String name, String says, Content content) {

    private static final String PERMITTED = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    public AuditFile {
        if (!name.matches(PERMITTED)) {
            throw new IllegalArgumentException("Not a file name for the audit pack: " + name);
        }
    }

    /** A file whose text is at hand. */
    public static AuditFile text(String name, String says, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new AuditFile(name, says, out -> out.write(bytes));
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
