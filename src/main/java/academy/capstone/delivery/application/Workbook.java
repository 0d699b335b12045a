package academy.capstone.delivery.application;

import academy.capstone.workflow.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellAddress;

/** Looks through the parts of a workbook before anybody reads it: how large they become, and which cells are merged. */
final class Workbook {

    private static final int MOST_PARTS = 2_000;
    /** Merged cells are a fault anyway; the first ones show where. */
    private static final int MOST_AREAS = 1_000;

    private static final int WIDEST = 400;
    private static final Pattern MERGED =
            Pattern.compile("mergeCell ref=\"([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})\"");
    private static final String SHEETS = "xl/worksheets/";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final List<Area> merged = new ArrayList<>();
    private boolean complete;
    private long left;

    private Workbook(long unpackedBytes) {
        this.left = unpackedBytes;
    }

    private record Area(CellAddress from, CellAddress to) {}

    /**
     * Unpacks the whole file once and throws it away.
     *
     * @throws Refusal if it is damaged, no workbook, or becomes larger than allowed; what its index promises is not believed
     */
    static Workbook inspect(byte[] file, long unpackedBytes) {
        Workbook workbook = new Workbook(unpackedBytes);
        // The reader looks at the package through the same library, so both see the same parts.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw tooLarge();
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream content = zip.getInputStream(part)) {
                    workbook.part(part.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        if (!workbook.complete) {
            throw Refusal.invalid("file", "The file is no workbook. Please send XLSX or CSV.");
        }
        return workbook;
    }

    static Refusal broken() {
        return Refusal.invalid("file", "The workbook is damaged. Please save it anew as XLSX or CSV.");
    }

    private static Refusal tooLarge() {
        return Refusal.invalid(
                "file", "The workbook becomes too large when it is unpacked. Please send the table alone, as CSV.");
    }

    private void part(String name, InputStream content) throws IOException {
        complete |= name.equals(WORKBOOK);
        boolean sheet = name.startsWith(SHEETS);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            left -= count;
            if (left < 0) {
                throw tooLarge();
            }
            if (sheet) {
                kept.write(buffer, 0, count);
            }
        }
        Matcher areas = MERGED.matcher(kept.toString(StandardCharsets.ISO_8859_1));
        while (areas.find() && merged.size() < MOST_AREAS) {
            merged.add(new Area(new CellAddress(areas.group(1)), new CellAddress(areas.group(2))));
        }
    }

    /** The merged cells of a row by their place, counted from 0; rows are counted from 1. */
    List<Integer> mergedIn(int row) {
        List<Integer> places = new ArrayList<>();
        for (Area area : merged) {
            if (area.from().getRow() <= row - 1 && row - 1 <= area.to().getRow()) {
                for (int place = area.from().getColumn();
                        place <= Math.min(area.to().getColumn(), area.from().getColumn() + WIDEST);
                        place++) {
                    places.add(place);
                }
            }
        }
        return places;
    }
}
