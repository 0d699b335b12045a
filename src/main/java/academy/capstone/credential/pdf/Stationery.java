package academy.capstone.credential.pdf;

import academy.capstone.credential.domain.CredentialKind;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.util.XMLResourceDescriptor;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * The decorated paper that documents are printed on: frame, pattern and emblem, drawn from an SVG file once and laid
 * under each document as one form. It is marked as an artifact, so that readers for the blind skip it.
 */
@Component
class Stationery {

    /** A4 landscape in points. */
    private static final PDRectangle SHEET = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    /** SVG counts 96 pixels to the inch, PDF 72 points. */
    private static final double POINTS_PER_PIXEL = 0.75;

    /** The default blend mode, asked for at every stroke; without it the drawing needs no resources at all. */
    private static final String DEFAULT_BLENDING = "/gs1 gs\n";

    private final Map<CredentialKind, byte[]> drawings = new ConcurrentHashMap<>();

    void layUnder(PDDocument document, CredentialKind kind) throws IOException {
        byte[] drawing = drawings.computeIfAbsent(kind, Stationery::draw);
        PDFormXObject form = new PDFormXObject(compressedStream(document, drawing));
        form.setBBox(SHEET);
        form.setResources(new PDResources());
        try (PDPageContentStream content =
                new PDPageContentStream(document, document.getPage(0), AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.drawForm(form);
            content.endMarkedContent();
        }
    }

    private static PDStream compressedStream(PDDocument document, byte[] compressed) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(compressed);
        }
        return new PDStream(stream);
    }

    /** The drawing as compressed PDF operators. */
    private static byte[] draw(CredentialKind kind) {
        String file = "/templates/credential/" + kind.word() + "-stationery.svg";
        try (InputStream in = Objects.requireNonNull(Stationery.class.getResourceAsStream(file), file);
                PDDocument sketch = new PDDocument()) {
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(sketch, SHEET.getWidth(), SHEET.getHeight());
            graphics.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
            Document svg =
                    new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName()).createDocument(file, in);
            new GVTBuilder()
                    .build(new BridgeContext(new UserAgentAdapter()), svg)
                    .paint(graphics);
            graphics.dispose();
            byte[] operators = graphics.getXFormObject().getContentStream().toByteArray();
            return compressed(new String(operators, StandardCharsets.US_ASCII).replace(DEFAULT_BLENDING, ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw " + file, e);
        }
    }

    private static byte[] compressed(String operators) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
