package academy.capstone.audit.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a ZIP file of which names and contents ask for every single byte: nothing is compressed, nothing dated, nothing
 * left to chance. So the same contents give the same file on every machine, and a check can tell each byte that differs.
 * 65,535 files and 2 GB at most.
 */
public final class PlainZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    /** 1 January 1980, the first day that the format knows. */
    private static final int FIRST_DAY = 0x21;

    private static final int MOST_FILES = 0xffff;

    private final OutputStream out;
    private final List<Placed> placed = new ArrayList<>();
    private long written;

    public PlainZip(OutputStream out) {
        this.out = out;
    }

    /** Writes a file of known size and check sum. */
    public void add(String name, long size, long crc, Content content) throws IOException {
        if (placed.size() == MOST_FILES || written + size > Integer.MAX_VALUE) {
            throw new IOException("The audit pack grows too large: 65,535 files and 2 GB are the most.");
        }
        Placed file = new Placed(name, size, crc, written);
        placed.add(file);
        number(LOCAL, 4);
        header(file);
        bytes(name.getBytes(StandardCharsets.UTF_8));
        content.writeTo(out);
        written += size;
    }

    /** Writes the directory; nothing follows. */
    public void finish() throws IOException {
        long directory = written;
        for (Placed file : placed) {
            number(CENTRAL, 4);
            number(20, 2);
            header(file);
            number(0, 2);
            number(0, 2);
            number(0, 2);
            number(0, 4);
            number(file.offset(), 4);
            bytes(file.name().getBytes(StandardCharsets.UTF_8));
        }
        long size = written - directory;
        number(END, 4);
        number(0, 4);
        number(placed.size(), 2);
        number(placed.size(), 2);
        number(size, 4);
        number(directory, 4);
        number(0, 2);
    }

    private void header(Placed file) throws IOException {
        number(10, 2);
        number(0, 2);
        number(0, 2);
        number(0, 2);
        number(FIRST_DAY, 2);
        number(file.crc(), 4);
        number(file.size(), 4);
        number(file.size(), 4);
        number(file.name().getBytes(StandardCharsets.UTF_8).length, 2);
        number(0, 2);
    }

    private void number(long number, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            out.write((int) (number >>> (8 * i)) & 0xff);
        }
        written += length;
    }

    private void bytes(byte[] content) throws IOException {
        out.write(content);
        written += content.length;
    }

    private record Placed(String name, long size, long crc, long offset) {}

    /** Writes exactly as many bytes as were announced. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
