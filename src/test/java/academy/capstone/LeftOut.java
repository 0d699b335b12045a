package academy.capstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes known which tests did not run because this machine lacks something; the build prints it at its end. */
public final class LeftOut {

    private static final Path FILE = Path.of("target", "left-out.txt");

    private static boolean begun;

    private LeftOut() {}

    /** Drops what an earlier run noted. */
    public static synchronized void forgetLastRun() {
        try {
            if (!begun) {
                begun = true;
                Files.deleteIfExists(FILE);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static void note(String test, String because) {
        forgetLastRun();
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    "LEFT OUT: %s, because %s.%n".formatted(test, because),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
