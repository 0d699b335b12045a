package academy.capstone.credential.pdf;

import academy.capstone.credential.application.CredentialPrinter;
import academy.capstone.credential.application.UnprintableException;
import academy.capstone.credential.domain.CredentialFacts;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints with the HTML template {@code credential/document.html}. Thread-safe. */
@Component
class PdfCredentialPrinter implements CredentialPrinter {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final ITemplateEngine templates;
    private final FontPool fonts;
    private final Stationery stationery;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfCredentialPrinter(ITemplateEngine templates, FontPool fonts, Stationery stationery) {
        this.templates = templates;
        this.fonts = fonts;
        this.stationery = stationery;
        // The renderer tells every step of its work at level INFO.
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.WARNING));
    }

    @Override
    public byte[] print(CredentialFacts facts, String signed) {
        return fonts.with(set -> print(facts, signed, set));
    }

    @Override
    public String printable(String text) {
        return PrintableText.of(text, fonts::covers);
    }

    @Override
    public Set<String> unknownLetters(String text) {
        return PrintableText.unknownLetters(text, fonts::covers);
    }

    private byte[] print(CredentialFacts facts, String signed, FontSet set) {
        Context context = new Context(Locale.ROOT, DocumentModel.of(facts, set));
        String page = templates.process("credential/document", context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, document, set)) {
            renderer.createPDFWithoutClosing();
            if (document.getNumberOfPages() != 1) {
                throw new UnprintableException("The document does not fit on one page.");
            }
            stationery.layUnder(document, facts.kind());
            PdfMetadata.write(document, facts);
            Attachment.add(document, facts, signed);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfBoxRenderer renderer(String page, PDDocument document, FontSet set) {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.withHtmlContent(page, null);
        builder.useObjectDrawerFactory(drawers);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        set.offerTo(builder, document);
        return builder.buildPdfRenderer();
    }
}
