package academy.capstone.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pictures show the processes and decisions as they are. Needs no browser. */
class PicturesTests {

    static List<Picture> pictures() {
        return Picture.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void showsTheSourceAsItIs(Picture picture) throws IOException {
        assertThat(picture.isCurrent())
                .as("%s no longer shows %s; draw it anew with: mvn -Ppictures test", picture.file(), picture.source())
                .isTrue();
    }

    @Test
    void keepsNoPictureWithoutSource() throws IOException {
        List<Path> expected = pictures().stream().map(Picture::file).toList();
        try (Stream<Path> files = Files.list(Picture.FOLDER)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
