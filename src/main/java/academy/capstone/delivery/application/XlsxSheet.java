package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.SheetCheck;
import academy.capstone.delivery.domain.SheetRow;
import academy.capstone.workflow.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the one sheet of a workbook as values. What a spreadsheet can hide is a fault of its cell: formulas, merged cells,
 * dates, errors, hidden rows.
 */
final class XlsxSheet {

    /** Cells further to the right belong to no table of ours; a row may be 16,384 cells wide. */
    private static final int WIDEST = 400;

    /** Spreadsheets keep 17 digits of which the last two are noise: 74.3 is stored as 74.299999999999997. */
    private static final MathContext DIGITS = new MathContext(14);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private XlsxSheet() {}

    /**
     * Hands each row over.
     *
     * @param unpackedBytes how large the workbook may become when unpacked
     * @throws Refusal if it is no workbook, becomes too large, or has another number of sheets than one
     */
    static void read(byte[] file, long unpackedBytes, SheetCheck check) {
        Workbook parts = Workbook.inspect(file, unpackedBytes);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = onlySheet(workbook).openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                SheetRow read = read(row, parts);
                if (row.getRowNum() == 1) {
                    check.header(read);
                } else if (!read.isBlank()) {
                    check.row(read);
                }
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Workbook.broken();
        }
    }

    private static Sheet onlySheet(ReadableWorkbook workbook) {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (sheets.size() != 1) {
            throw Refusal.invalid(
                    "file",
                    "The workbook has %d sheets. Please keep only the one with the table.".formatted(sheets.size()));
        }
        return sheets.get(0);
    }

    private static SheetRow read(Row row, Workbook parts) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> faults = new HashMap<>();
        int width = Math.min(row.getCellCount(), WIDEST);
        for (int i = 0; i < width; i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            int place = i;
            cell.flatMap(XlsxSheet::fault).ifPresent(sentence -> faults.put(place, sentence));
            cells.add(cell.map(XlsxSheet::text).orElse(""));
        }
        parts.mergedIn(row.getRowNum())
                .forEach(place -> faults.put(
                        place, "is part of merged cells. Please split them, so that each row has its own value."));
        if (row.isHidden()) {
            faults.put(0, "the row is hidden. Please show it, or delete it if it doesn't count.");
        }
        return new SheetRow(row.getRowNum(), cells, faults);
    }

    private static Optional<String> fault(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA ->
                Optional.of("holds a formula. Please replace it by its value (copy, then \"paste values\").");
            case ERROR -> Optional.of("holds an error of the spreadsheet. Please correct it.");
            case BOOLEAN -> Optional.of("holds TRUE or FALSE. Please write the value itself.");
            case NUMBER ->
                isDate(cell)
                        ? Optional.of(
                                "holds a date. Please give the cell the format \"number\" and type the value anew.")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            default -> "";
        };
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber().round(DIGITS);
        BigDecimal meant = format(cell).contains("%") ? number.multiply(HUNDRED) : number;
        return meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String pattern = format(cell).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return pattern.toLowerCase(Locale.ROOT).matches(".*[ymdh].*");
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null || format.equalsIgnoreCase("General") ? "" : format;
    }
}
