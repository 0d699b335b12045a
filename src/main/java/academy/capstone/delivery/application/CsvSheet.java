package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.SheetCheck;
import academy.capstone.delivery.domain.SheetRow;
import academy.capstone.workflow.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV in UTF-8, with or without a byte-order mark, or in UTF-16 with one, as spreadsheets save "Unicode text"; separated
 * by commas, semicolons or tabs.
 */
final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final byte NUL = 0;
    private static final int HEADER_READ = 1_000;

    private CsvSheet() {}

    /**
     * Hands each row over.
     *
     * @throws Refusal if the file is no CSV in one of these encodings
     */
    static void read(byte[] file, SheetCheck check) {
        String text = text(file);
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format(text))) {
            Iterator<CSVRecord> records = rows.iterator();
            if (records.hasNext()) {
                check.header(row(records.next()));
            }
            while (records.hasNext()) {
                SheetRow row = row(records.next());
                if (!row.isBlank()) {
                    check.row(row);
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw Refusal.invalid(
                    "file",
                    "%s: a quotation mark is not closed or out of place. Please mend it, or save the table as CSV anew."
                            .formatted(place(text)));
        }
    }

    private static SheetRow row(CSVRecord values) {
        return SheetRow.of(values.getRecordNumber(), List.of(values.values()));
    }

    /** The separator is the one that the header uses. */
    private static CSVFormat format(String text) {
        String beginning = text.substring(0, Math.min(text.length(), HEADER_READ));
        String header = beginning.lines().findFirst().orElse("");
        char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** A quotation mark that is never closed swallows all that follows; the last row with an odd number of them began it. */
    private static String place(String text) {
        long line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (each.chars().filter(sign -> sign == '"').count() % 2 != 0) {
                return "Row %d, the file is no CSV".formatted(line);
            }
        }
        return "The file is no CSV";
    }

    private static String text(byte[] file) {
        Charset charset = charset(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long row = text.chars().filter(sign -> sign == '\n').count() + 1;
            throw Refusal.invalid(
                    "row " + row,
                    "Row %d: the text is not in %s. Please save the file as \"CSV UTF-8\"."
                            .formatted(
                                    row,
                                    charset.name()
                                            .substring(0, "UTF-8".length())
                                            .toUpperCase(Locale.ROOT)));
        }
        String decoded = text.toString();
        return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    }

    /** UTF-16 is known by its mark; without one every other byte of a Latin text is zero. */
    private static Charset charset(byte[] file) {
        if (file.length >= 2 && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (file.length >= 2 && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.length >= 2 && (file[0] == NUL || file[1] == NUL)) {
            throw Refusal.invalid(
                    "file",
                    "The file seems to be in UTF-16 without a byte-order mark. Please save it as \"CSV UTF-8\".");
        }
        return StandardCharsets.UTF_8;
    }
}
