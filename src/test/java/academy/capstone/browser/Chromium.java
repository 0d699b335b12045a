package academy.capstone.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine: the one that {@code CHROMIUM} in the environment names, or the first on the path. */
public final class Chromium {

    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "chrome"};

    private Chromium() {}

    public static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)));
        return Stream.concat(named, installed).filter(Files::isExecutable).findFirst();
    }

    /** The executable, for tests that run only where there is one. */
    public static Path executable() {
        return find().orElseThrow(() -> new IllegalStateException("No Chromium; name one with CHROMIUM."));
    }
}
