package academy.capstone.credential.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintableTextTests {

    private static final FontPool FONTS = new FontPool();

    @Test
    void keepsNamesOfManyScripts() {
        for (String name : new String[] {
            "Zoë Œuvré-O’Neill",
            "Đặng Thị Ánh",
            "Ολυμπία",
            "Ґалина Їжакевич",
            "فاطمة",
            "علی‌رضا",
            "欧阳明月",
            "やまだ",
            "김민준",
            "Մարիամ",
            "ნინო",
            "አበበ",
            "שרה"
        }) {
            assertThat(printable(name)).isEqualTo(name);
            assertThat(PrintableText.unknownLetters(name, FONTS::covers))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void composesLettersAndTidiesBlanks() {
        assertThat(printable("  Jose\u0301 \t\n A\u030Angstro\u0308m\u00A0 ")).isEqualTo("José Ångström");
    }

    @Test
    void dropsWhatIsNoLetterAndCannotBePrinted() {
        assertThat(printable("Ann \uD83D\uDE00 Able\u202E\u0000\uFEFF \u2764\uFE0F"))
                .isEqualTo("Ann Able");
        assertThat(printable("\uD83D\uDE00\uD83D\uDE00")).isEmpty();
    }

    @Test
    void namesLettersThatNoFontHasInsteadOfLosingThem() {
        assertThat(printable("Somchai สม")).isEqualTo("Somchai สม");
        assertThat(PrintableText.unknownLetters("Somchai สม", FONTS::covers)).isEqualTo(Set.of("ส", "ม"));
    }

    private static String printable(String text) {
        return PrintableText.of(text, FONTS::covers);
    }
}
