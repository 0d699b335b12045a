package academy.capstone.delivery.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints the end-of-training report with the HTML template {@code delivery/report-document}, tagged for screen readers. */
@Component
class ReportPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    ReportPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] print(Map<String, Object> model) {
        String page = templates.process("delivery/report-document", new Context(Locale.ENGLISH, model));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(page, null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        font(builder, "NotoSans-Regular", "Sans", REGULAR);
        font(builder, "NotoSans-Bold", "Sans", BOLD);
        font(builder, "NotoNaskhArabic-Regular", "Naskh", REGULAR);
        font(builder, "DroidSansFallback", "Han", REGULAR);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A typeface is read once a text needs it, and only what is used of it goes into the document. */
    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        String resource = "/fonts/" + file + ".ttf";
        builder.useFont(
                () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream(resource), resource),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }
}
