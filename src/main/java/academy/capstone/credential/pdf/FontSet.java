package academy.capstone.credential.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The typefaces, read from their files once and used for one document at a time. Not thread-safe. */
final class FontSet {

    /**
     * One letter of each script goes into every embedded subset: a typeface of which only the blank is used would become
     * a font program that PDF/A does not accept.
     */
    private static final String SAMPLES = "Aا一אԱაሀ";

    private final Map<Typeface, TrueTypeFont> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, CmapLookup> letters = new EnumMap<>(Typeface.class);

    private FontSet() {}

    static FontSet read() {
        FontSet set = new FontSet();
        for (Typeface typeface : Typeface.values()) {
            try (InputStream in = Objects.requireNonNull(
                    FontSet.class.getResourceAsStream(typeface.resource()), typeface.resource())) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                set.fonts.put(typeface, font);
                set.letters.put(typeface, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + typeface.resource(), e);
            }
        }
        return set;
    }

    /** Makes the typefaces known to one document; only those that it uses are embedded, as far as it uses them. */
    void offerTo(PdfRendererBuilder builder, PDDocument document) {
        fonts.forEach((typeface, font) -> builder.useFont(
                new Supplier(document, font), typeface.family(), typeface.weight(), typeface.style(), true));
    }

    boolean covers(Typeface typeface, int codePoint) {
        return glyph(typeface, codePoint) != 0;
    }

    /** Width of a text in a typeface and those behind it, in ems. */
    double width(Typeface typeface, String text) {
        return text.codePoints().mapToDouble(each -> width(typeface, each)).sum();
    }

    private double width(Typeface first, int codePoint) {
        for (Typeface typeface : first.stack()) {
            int glyph = glyph(typeface, codePoint);
            if (glyph != 0) {
                return advance(typeface, glyph);
            }
        }
        return 1;
    }

    private double advance(Typeface typeface, int glyph) {
        TrueTypeFont font = Objects.requireNonNull(fonts.get(typeface));
        try {
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(Typeface typeface, int codePoint) {
        return Objects.requireNonNull(letters.get(typeface)).getGlyphId(codePoint);
    }

    /** Loads a typeface into the document when the first text asks for it. */
    private static final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;
        private @Nullable PDFont loaded;

        @SuppressWarnings("NullAway") // the library allows a supplier that overrides supply() to have no font yet
        Supplier(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            if (loaded == null) {
                try {
                    loaded = PDType0Font.load(document, font, true);
                    SAMPLES.codePoints().forEach(loaded::addToSubset);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return loaded;
        }
    }
}
