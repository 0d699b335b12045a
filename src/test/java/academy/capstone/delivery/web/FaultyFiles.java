package academy.capstone.delivery.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Results files with one fault each, and what the answer must say. Enrolled are p1, p2 and p3@example.org; 2 sessions. */
final class FaultyFiles {

    static final List<String> HEADER = List.of("email", "name", "country", "gender", "sessions", "grade");
    static final List<String> RIGHT = List.of("p1@example.org", "Participant 1", "KE", "f", "1", "70");

    /** A file, and the fields and words of its faults. */
    record Faulty(byte[] file, List<String> places, String words) {}

    private final Map<String, Faulty> files = new LinkedHashMap<>();

    private FaultyFiles() {}

    static Map<String, Faulty> all() throws IOException {
        FaultyFiles faulty = new FaultyFiles();
        faulty.cells();
        faulty.headers();
        faulty.texts();
        faulty.workbooks();
        faulty.packages();
        faulty.moodle();
        return faulty.files;
    }

    private void add(String name, String text, String place, String words) {
        add(name, text.getBytes(StandardCharsets.UTF_8), place, words);
    }

    private void add(String name, byte[] file, String place, String words) {
        files.put(name, new Faulty(file, List.of(place), words));
    }

    private void cell(String name, int column, String value, String words) {
        List<String> row = new java.util.ArrayList<>(RIGHT);
        row.set(column, value);
        add(name, csv(HEADER, row), "row 2, " + HEADER.get(column), words);
    }

    private void cells() {
        cell("no address", 0, "", "Please give the address");
        cell("no address at all", 0, "amina", "such as name@example.org");
        cell("unknown address", 0, "stranger@example.org", "not enrolled");
        cell("blank within the address", 0, "p1 @example.org", "Please type the address anew");
        cell("no-break space in the address", 0, "p1\u00a0@example.org", "Please type the address anew");
        cell("zero-width sign in the address", 0, "p1\u200b@example.org", "Please type the address anew");
        cell("NUL in the address", 0, "p1\u0000@example.org", "Please type the address anew");
        cell("no name", 1, "", "Please give the participant's name");
        cell("blanks for a name", 1, "   ", "Please give the participant's name");
        cell("NUL in the name", 1, "Ami\u0000na", "Please remove it");
        cell("name that turns the text", 1, "Amina \u202efdp.exe", "Please remove it");
        cell("name of 5,000 letters", 1, "x".repeat(5000), "Please shorten it");
        cell("no country", 2, "", "two letters of ISO 3166");
        cell("country written out", 2, "Kenya", "two letters of ISO 3166");
        cell("country that is none", 2, "XX", "two letters of ISO 3166");
        cell("gender written out", 3, "female", "correct it or leave it empty");
        cell("no sessions", 4, "", "Please give the sessions attended");
        cell("sessions in words", 4, "two", "Please give the sessions attended");
        cell("half a session", 4, "1.5", "Please give the sessions attended");
        cell("fewer than no sessions", 4, "-1", "Please give the sessions attended");
        cell("more sessions than planned", 4, "9", "Please correct it");
        cell("grade with a decimal comma", 5, "\"74,5\"", "74.5");
        cell("grade with a percent sign", 5, "74%", "leave the sign away");
        cell("grade that is a date", 5, "2027-03-01", "is a date");
        cell("grade below 0", 5, "-1", "0 to 100");
        cell("grade over 100", 5, "101", "0 to 100");
        cell("grade with three decimals", 5, "70.125", "two decimals");
        cell("grade as a power", 5, "7e1", "0 to 100");
        cell("grade in words", 5, "passed", "0 to 100");
        cell("grade that is a formula", 5, "=50+24", "0 to 100");
        cell("grade in Arabic digits", 5, "٧٤", "0 to 100");
        add(
                "somebody twice, in capital letters",
                csv(HEADER, RIGHT, List.of(" P1@EXAMPLE.ORG ", "P", "KE", "", "1", "70")),
                "row 3, email",
                "Please keep one of the two rows");
        add(
                "a column too many",
                csv(HEADER, List.of("p1@example.org", "Otieno", " Amina", "KE", "f", "1", "70")),
                "row 2",
                "quotation marks");
        add(
                "a column too few",
                csv(HEADER, List.of("p1@example.org", "Amina", "KE")),
                "row 2",
                "3 columns instead of 6");
    }

    private void headers() {
        add(
                "duplicate header",
                csv(List.of("email", "name", "country", "gender", "grade", "grade"), RIGHT),
                "row 1, column 6",
                "there twice");
        add("missing column", csv(HEADER.subList(0, 5), RIGHT.subList(0, 5)), "row 1, grade", "Please add this column");
        add(
                "unknown column",
                csv(List.of("email", "name", "country", "gender", "sessions", "mark"), RIGHT),
                "row 1, column 6",
                "remove or rename it");
        add(
                "other order",
                csv(List.of("name", "email", "country", "gender", "sessions", "grade"), RIGHT),
                "row 1",
                "must be exactly");
        add("no header", csv(RIGHT), "row 1", "must be exactly");
        add("header only", csv(HEADER), "file", "add one row per participant");
        add("empty file", "", "file", "The file is empty");
    }

    private void texts() {
        String accent = csv(HEADER, RIGHT, List.of("p2@example.org", "Müller", "KE", "f", "1", "70"));
        add("Latin-1", accent.getBytes(StandardCharsets.ISO_8859_1), "row 3", "CSV UTF-8");
        add("UTF-16 without its mark", accent.getBytes(StandardCharsets.UTF_16LE), "file", "CSV UTF-8");
        add(
                "half of UTF-16",
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE, 'e', 0, 'm', 0, '\n', 0}, new byte[] {0, (byte) 0xDC, 0}),
                "row 2",
                "CSV UTF-8");
        add("quotation mark left open", csv(HEADER, RIGHT) + "\"p2@example.org,P", "file", "Row 3");
        add("PDF", "%PDF-1.7\n", "file", "CSV or XLSX");
        add("web page", "<html></html>", "file", "CSV or XLSX");
        add("JSON", "{\"grade\": 70}", "file", "CSV or XLSX");
        add(
                "semicolons and a decimal comma",
                csv(HEADER, RIGHT).replace(",", ";").replace(";70", ";70,5"),
                "row 2, grade",
                "decimal comma");
    }

    private void workbooks() throws IOException {
        add("XLSX with a formula", xlsx(sheet -> sheet.formula(1, 5, "35*2")), "row 2, grade", "paste values");
        add(
                "XLSX with a date",
                xlsx(sheet -> {
                    sheet.value(1, 5, java.time.LocalDate.of(2027, 3, 1));
                    sheet.style(1, 5).format("yyyy-mm-dd").set();
                }),
                "row 2, grade",
                "holds a date");
        add("XLSX with a truth value", xlsx(sheet -> sheet.value(1, 5, true)), "row 2, grade", "TRUE or FALSE");
        add("XLSX with merged cells", xlsx(sheet -> sheet.range(1, 4, 1, 5).merge()), "row 2, sessions", "split them");
        add("XLSX with a hidden row", xlsx(sheet -> sheet.hideRow(1)), "row 2, email", "hidden");
        add("XLSX with a grade over 100", xlsx(sheet -> sheet.value(1, 5, 740)), "row 2, grade", "0 to 100");
        add(
                "XLSX with percent of percents",
                xlsx(sheet -> {
                    sheet.value(1, 5, 74);
                    sheet.style(1, 5).format("0%").set();
                }),
                "row 2, grade",
                "7400");
        add("XLSX with a cell beyond the table", xlsx(sheet -> sheet.value(1, 9, "note")), "row 2", "columns instead");
        add(
                "XLSX with two sheets",
                workbook(book -> {
                    book.newWorksheet("one").value(0, 0, "email");
                    book.newWorksheet("two").value(0, 0, "email");
                }),
                "file",
                "keep only the one");
        add("XLSX without a row", workbook(book -> book.newWorksheet("empty")), "file", "The file is empty");
    }

    private void packages() throws IOException {
        byte[] right = xlsx(sheet -> {});
        add("XLSX cut in half", java.util.Arrays.copyOf(right, right.length / 2), "file", "damaged");
        add(
                "XLSX with a password",
                concat(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[600]),
                "file",
                "password");
        add(
                "ZIP that is no workbook",
                zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)),
                "file",
                "no workbook");
        add("ZIP bomb", zip("xl/workbook.xml", new byte[60_000_000]), "file", "too large");
    }

    private void moodle() {
        List<String> header = List.of(
                "First name",
                "Last name",
                "Email address",
                "Course total (Percentage)",
                "Last downloaded from this course");
        add(
                "Moodle without the total",
                csv(
                        List.of("First name", "Email address", "Quiz: A (Real)", "Quiz: B (Real)"),
                        List.of("A", "p1@example.org", "1", "2")),
                "row 1, grade",
                "Course total (Percentage)");
        add(
                "Moodle over 100",
                csv(header, List.of("A", "O", "p1@example.org", "740.00 %", "17")),
                "row 2, Course total (Percentage)",
                "0 to 100");
        add(
                "Moodle with a stranger",
                csv(header, List.of("A", "O", "q@example.org", "74.00 %", "17")),
                "row 2, Email address",
                "not enrolled");
        add(
                "Moodle with two totals",
                csv(
                        List.of("First name", "Email address", "Course total (Real)", "Course total (Real)"),
                        List.of("A", "p1@example.org", "70", "71")),
                "row 1, column 4",
                "there twice");
    }

    @SafeVarargs
    static String csv(List<String>... rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        return text.toString();
    }

    /** A workbook that is right before something is done to its sheet. */
    static byte[] xlsx(Consumer<Worksheet> change) throws IOException {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Results");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
                if (i < 4) {
                    sheet.value(1, i, RIGHT.get(i));
                } else {
                    sheet.value(1, i, Integer.parseInt(RIGHT.get(i)));
                }
            }
            change.accept(sheet);
        });
    }

    static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    static byte[] utf16(String text) {
        return concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(Charset.forName("UTF-16LE")));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
