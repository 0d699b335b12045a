package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.ResultsCheck;
import academy.capstone.workflow.Refusal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Reads a results file: CSV in UTF-8, with or without a byte-order mark, separated by commas or semicolons. */
@Component
class ResultsFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADER_READ = 1_000;

    private final DeliverySettings settings;

    ResultsFile(DeliverySettings settings) {
        this.settings = settings;
    }

    /**
     * Hands each row to the check.
     *
     * @throws Refusal if the file is no CSV in UTF-8, has another header, no rows or too many
     */
    void read(byte[] file, ResultsCheck check) {
        try (CSVParser rows = CSVParser.parse(text(file), format(file))) {
            Iterator<CSVRecord> records = rows.iterator();
            if (!records.hasNext()) {
                throw Refusal.invalid("file", "The file is empty. Please send a CSV file with a header and rows.");
            }
            ResultsCheck.headerFault(cells(records.next())).ifPresent(fault -> {
                throw Refusal.invalid(List.of(fault));
            });
            readRows(records, check);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8() : noCsv();
        } catch (IOException | IllegalStateException e) {
            throw noCsv();
        }
    }

    private void readRows(Iterator<CSVRecord> records, ResultsCheck check) {
        int rows = 0;
        while (records.hasNext()) {
            CSVRecord row = records.next();
            rows++;
            if (rows > settings.resultRows()) {
                throw Refusal.invalid(
                        "file", "The file has more than %,d rows. Please split it.".formatted(settings.resultRows()));
            }
            if (!isEmptyLine(row)) {
                check.row(row.getRecordNumber(), cells(row));
            }
        }
        if (rows == 0) {
            throw Refusal.invalid("file", "The file has a header but no rows. Please add one row per participant.");
        }
    }

    private static boolean isEmptyLine(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static List<String> cells(CSVRecord row) {
        return List.of(row.values());
    }

    /** The separator is the one that the header uses. */
    private static CSVFormat format(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, HEADER_READ), StandardCharsets.UTF_8);
        String header = beginning.lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.indexOf(';') >= 0 ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Reader text(byte[] file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Refusal notUtf8() {
        return Refusal.invalid("file", "The file is not a text in UTF-8. Please save it as \"CSV UTF-8\".");
    }

    private static Refusal noCsv() {
        return Refusal.invalid(
                "file", "The file is no CSV: a quotation mark is not closed or out of place. Please mend it.");
    }
}
