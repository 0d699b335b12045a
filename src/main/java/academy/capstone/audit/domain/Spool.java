package academy.capstone.audit.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Where the files of a pack lie, one behind the other on disk, until all are there and their hashes are known. */
public final class Spool implements AutoCloseable {

    /** The list of all other files with their hashes; its own hash is the root of the pack. */
    public static final String MANIFEST = "MANIFEST.sha256";

    private final Path file;
    private final OutputStream out;
    private final SortedMap<String, Piece> pieces = new TreeMap<>();
    private long end;

    public Spool() throws IOException {
        file = Files.createTempFile("audit-pack", ".spool");
        out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Adds a file. Returns its SHA-256. */
    public String add(String path, PlainZip.Content content) throws IOException {
        if (pieces.containsKey(path)) {
            throw new IllegalArgumentException("The audit pack has two files " + path);
        }
        Piece piece = write(path, content);
        pieces.put(path, piece);
        return piece.sha256();
    }

    private Piece write(String path, PlainZip.Content content) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest digest = sha256();
        Counting counting = new Counting(new DigestOutputStream(new CheckedOutputStream(out, crc), digest));
        content.writeTo(counting);
        Piece piece = new Piece(
                path, end, counting.count, crc.getValue(), HexFormat.of().formatHex(digest.digest()));
        end += counting.count;
        return piece;
    }

    /**
     * Lists all files and ends the pack.
     *
     * @return the root hash: SHA-256 of the manifest
     */
    public String seal() throws IOException {
        String lines = pieces.values().stream()
                .map(each -> each.sha256() + "  " + each.path() + "\n")
                .collect(Collectors.joining());
        Piece manifest = write(MANIFEST, to -> to.write(lines.getBytes(StandardCharsets.UTF_8)));
        pieces.put("", manifest);
        out.flush();
        return manifest.sha256();
    }

    /** Writes the pack as a ZIP file, the manifest first. */
    public void writeTo(OutputStream to) throws IOException {
        PlainZip zip = new PlainZip(to);
        try (FileChannel spooled = FileChannel.open(file)) {
            for (Piece each : pieces.values()) {
                zip.add(each.path(), each.size(), each.crc(), target -> copy(spooled, each, target));
            }
        }
        zip.finish();
    }

    private static void copy(FileChannel from, Piece piece, OutputStream to) throws IOException {
        from.position(piece.offset());
        InputStream in = Channels.newInputStream(from);
        byte[] buffer = new byte[8192];
        long left = piece.size();
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The spool ended early.");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private record Piece(String path, long offset, long size, long crc, String sha256) {}

    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private long count;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            count += length;
        }
    }
}
