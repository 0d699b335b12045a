package academy.capstone.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a process (SVG) or of a decision (PNG, because a browser draws its table). Each carries the SHA-256 of
 * the file that it was drawn from, so that an outdated one is found without drawing it.
 */
record Picture(Path source) {

    static final Path SOURCES = Path.of("processes");
    static final Path FOLDER = Path.of("src/docs/pictures");

    /** The pictures of all processes and decisions, by name. */
    static List<Picture> all() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .map(Picture::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isDecision() {
        return source.toString().endsWith(".dmn");
    }

    Path file() {
        String stem = source.getFileName().toString().replaceFirst("\\.\\w+$", "");
        return FOLDER.resolve(stem + (isDecision() ? ".png" : ".svg"));
    }

    String sourceText() throws IOException {
        return Files.readString(source, StandardCharsets.UTF_8);
    }

    /** What an up-to-date picture carries. Line ends don't count, because Git may change them. */
    String fingerprint() throws IOException {
        byte[] text = sourceText().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True if the picture was drawn from the source as it is now. */
    boolean isCurrent() throws IOException {
        return Files.exists(file())
                && new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1).contains(fingerprint());
    }

    @Override
    public String toString() {
        return source.getFileName().toString();
    }
}
