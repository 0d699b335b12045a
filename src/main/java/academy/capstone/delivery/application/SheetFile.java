package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.SheetCheck;
import academy.capstone.delivery.domain.SheetRow;
import academy.capstone.workflow.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.stereotype.Component;

/** Reads a table that somebody sends, CSV or XLSX; which of the two is told by the content, never by the name. */
@Component
class SheetFile {

    private static final int SIGNATURE = 8;

    private final DeliverySettings settings;

    SheetFile(DeliverySettings settings) {
        this.settings = settings;
    }

    /**
     * Hands each row to the check.
     *
     * @throws Refusal if the file is no table, is empty, has no rows or too many
     */
    void read(byte[] file, SheetCheck check) {
        Counted counted = new Counted(check);
        byte[] signature = Arrays.copyOf(file, SIGNATURE);
        if (ReadableWorkbook.isOLE2Header(signature)) {
            throw Refusal.invalid(
                    "file",
                    "The workbook is protected by a password, or saved in the old format XLS. Please save it without a password as XLSX or CSV.");
        }
        if (beginsWith(file, "PK")) {
            XlsxSheet.read(file, settings.unpackedBytes(), counted);
        } else if (beginsWith(file, "%PDF") || beginsWith(file, "{") || beginsWith(file, "<")) {
            throw Refusal.invalid("file", "The file is no table. Please send CSV or XLSX.");
        } else {
            CsvSheet.read(file, counted);
        }
        counted.requireRows();
    }

    private static boolean beginsWith(byte[] file, String beginning) {
        byte[] wanted = beginning.getBytes(StandardCharsets.US_ASCII);
        return file.length >= wanted.length && Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
    }

    private final class Counted implements SheetCheck {

        private final SheetCheck check;
        private boolean headed;
        private int rows;

        Counted(SheetCheck check) {
            this.check = check;
        }

        @Override
        public void header(SheetRow first) {
            headed = true;
            check.header(first);
        }

        @Override
        public void row(SheetRow row) {
            rows++;
            if (rows > settings.resultRows()) {
                throw Refusal.invalid(
                        "file", "The file has more than %,d rows. Please split it.".formatted(settings.resultRows()));
            }
            check.row(row);
        }

        void requireRows() {
            if (!headed) {
                throw Refusal.invalid("file", "The file is empty. Please send CSV or XLSX with a header and rows.");
            }
            if (rows == 0) {
                throw Refusal.invalid("file", "The file has a header but no rows. Please add one row per participant.");
            }
        }
    }
}
