package academy.capstone.credential.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.util.List;
import java.util.stream.Stream;

/** The typefaces in {@code fonts/}, each known to the templates by a family and a style. */
enum Typeface {
    DISPLAY("NotoSerifDisplay-Regular", "Display", FontStyle.NORMAL),
    DISPLAY_ITALIC("NotoSerifDisplay-Italic", "Display", FontStyle.ITALIC),
    SERIF("NotoSerif-Regular", "Serif", FontStyle.NORMAL),
    SERIF_ITALIC("NotoSerif-Italic", "Serif", FontStyle.ITALIC),
    SANS("NotoSans-Regular", "Sans", FontStyle.NORMAL),
    SANS_BOLD("NotoSans-Bold", "Sans", FontStyle.NORMAL, 700),
    ARABIC("NotoNaskhArabic-Regular", "Naskh", FontStyle.NORMAL),
    HAN("DroidSansFallback", "Han", FontStyle.NORMAL),
    HEBREW("NotoSerifHebrew-Regular", "Hebrew", FontStyle.NORMAL),
    ARMENIAN("NotoSerifArmenian-Regular", "Armenian", FontStyle.NORMAL),
    GEORGIAN("NotoSerifGeorgian-Regular", "Georgian", FontStyle.NORMAL),
    ETHIOPIC("NotoSerifEthiopic-Regular", "Ethiopic", FontStyle.NORMAL);

    private static final int REGULAR = 400;

    /** Whatever a Latin typeface lacks comes from these, in this order. */
    private static final List<Typeface> OTHER_SCRIPTS = List.of(ARABIC, HAN, HEBREW, ARMENIAN, GEORGIAN, ETHIOPIC);

    private final String file;
    private final String family;
    private final FontStyle style;
    private final int weight;

    Typeface(String file, String family, FontStyle style) {
        this(file, family, style, REGULAR);
    }

    Typeface(String file, String family, FontStyle style, int weight) {
        this.file = file;
        this.family = family;
        this.style = style;
        this.weight = weight;
    }

    String resource() {
        return "/fonts/" + file + ".ttf";
    }

    String family() {
        return family;
    }

    FontStyle style() {
        return style;
    }

    int weight() {
        return weight;
    }

    /** The typefaces that a text in this one is set with, the first that has a letter wins. */
    List<Typeface> stack() {
        return Stream.concat(Stream.of(this), OTHER_SCRIPTS.stream()).toList();
    }
}
