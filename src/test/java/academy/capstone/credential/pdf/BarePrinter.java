package academy.capstone.credential.pdf;

import academy.capstone.credential.domain.CredentialFacts;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The PDF library alone, with one finished page: what Capstone's printing is compared with. Thread-safe. */
public final class BarePrinter {

    private final FontPool fonts = new FontPool();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final String page;

    public BarePrinter(ITemplateEngine templates, CredentialFacts facts) {
        this.page = fonts.with(set ->
                templates.process("credential/document", new Context(Locale.ROOT, DocumentModel.of(facts, set))));
    }

    public byte[] print() {
        return fonts.with(this::print);
    }

    private byte[] print(FontSet set) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .usePdfUaAccessibility(true)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
            builder.withHtmlContent(page, null);
            builder.useObjectDrawerFactory(drawers);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            set.offerTo(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                document.save(out);
            }
        } catch (IOException unprintable) {
            throw new IllegalStateException(unprintable);
        }
        return out.toByteArray();
    }
}
