package academy.capstone.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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

    /** The same content gives the same text: names in order, dates as text. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

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

    /** A file with records, maps and lists as JSON, readable for people and programs alike. */
    public static AuditFile json(String name, String says, Object content) {
        try {
            return text(name, says, JSON.writeValueAsString(content).replace("\r\n", "\n") + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Something that can't be written as JSON for " + name, impossible);
        }
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
