package academy.capstone.credential.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.VeraPdf;
import academy.capstone.credential.application.UnprintableException;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialFixture;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfCredentialPrinterTests {

    private static final PdfCredentialPrinter PRINTER =
            new PdfCredentialPrinter(templates(), new FontPool(), new Stationery());

    /** As long as a real one. */
    private static final String SIGNED = "eyJhbGciOiJFZERTQSJ9." + "e30".repeat(900) + ".c2ln";

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static Stream<CredentialFacts> documents() {
        return Stream.of(
                CredentialFixture.certificate(),
                CredentialFixture.badge("José Ángel Núñez-Ibáñez", "Ciberseguridad", "es"),
                CredentialFixture.certificate("Zoé d’Aubigné", "Régulation collaborative", "fr"),
                CredentialFixture.certificate("فاطمة الزهراء", "إدارة الطيف الترددي", "ar"),
                CredentialFixture.certificate("欧阳明月", "面向可持续数字化转型的频谱管理", "zh"),
                CredentialFixture.badge("Екатерина Преображенская", "Основы кибербезопасности", "ru"),
                CredentialFixture.certificate(
                        "محمد علی‌رضا Müller 王小明 김민준", "Ελλάδα ქართული հայերեն አማርኛ עברית", "en"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsValidArchivableAndAccessiblePdf(CredentialFacts facts) throws Exception {
        byte[] pdf = print(facts);
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_U)).isEmpty();
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsTheSameBytesForTheSameFacts(CredentialFacts facts) {
        assertThat(print(facts)).isEqualTo(print(facts));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void embedsTheSignedCredentialAsAnAssociatedFile(CredentialFacts facts) throws Exception {
        try (PDDocument document = Loader.loadPDF(print(facts))) {
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary specification = (COSDictionary) associated.getObject(0);
            PDEmbeddedFile file = new PDComplexFileSpecification(specification).getEmbeddedFileUnicode();
            assertThat(specification.getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(file.getSubtype()).isEqualTo("application/vc+jwt");
            assertThat(new String(file.toByteArray(), StandardCharsets.US_ASCII))
                    .isEqualTo(SIGNED);
        }
    }

    @Test
    void printsEveryFact() throws Exception {
        String text = text(print(CredentialFixture.certificate()));
        assertThat(text)
                .contains("Amina Yusuf Okonkwo")
                .contains("Spectrum Management")
                .contains("Certificate")
                .contains("27OI00001AFR-E")
                .contains("1 March 2027 –")
                .contains("26 March 2027")
                .contains("24")
                .contains("84.5")
                .contains("Advanced")
                .contains("Online, instructor-led")
                .contains("Director, Telecommunication Development Bureau")
                .contains("Dr Elena Marković")
                .contains("C A P S T O N E  A C A D E M Y")
                .contains("2 April 2027")
                .contains("https://academy.example.org/verify/" + CredentialFixture.ID);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsNamesOfEveryScriptReadableAsText(CredentialFacts facts) throws Exception {
        String text = letters(text(print(facts)));
        // Where a word is cut by a sign that shows nothing, its parts are stored one after the other.
        for (String word : facts.holder().split("[ \u200c]")) {
            assertThat(text).contains(letters(word));
        }
        for (String word : facts.title().split(" ")) {
            assertThat(text).contains(letters(word));
        }
    }

    @Test
    void drawsQrCodeWithTheVerificationAddress() throws Exception {
        CredentialFacts facts = CredentialFixture.certificate();
        try (PDDocument document = Loader.loadPDF(print(facts))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
            assertThat(read).isEqualTo(facts.verification());
        }
    }

    @Test
    void fitsTheLongestNamesAndTitlesOnOnePage() throws Exception {
        String name = "Maria da Conceição Francisca Josefa Antónia ".repeat(4).strip();
        String unbroken = "Donaudampfschifffahrtsgesellschaft".repeat(4);
        String title = "Regulation of Converged Networks in Landlocked Developing Countries "
                .repeat(5)
                .strip();
        byte[] pdf = print(CredentialFixture.certificate(name, title, "en"));
        assertThat(text(pdf).replaceAll("\\s+", " ")).contains(name).contains(title);
        byte[] other = print(CredentialFixture.certificate(unbroken, "W".repeat(120), "en"));
        assertThat(text(other).replaceAll("\\s+", "")).contains(unbroken);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        CredentialFacts endless =
                CredentialFixture.certificate("Maria da Conceição ".repeat(100).strip(), "T", "en");
        assertThatThrownBy(() -> print(endless))
                .isInstanceOf(UnprintableException.class)
                .hasMessageNotContaining("Maria");
    }

    @Test
    void escapesMarkup() throws Exception {
        byte[] pdf = print(CredentialFixture.certificate("<b>Ann</b> & \"Bob\"", "<script>x</script>", "en"));
        assertThat(text(pdf)).contains("<b>Ann</b> & \"Bob\"").contains("<script>x</script>");
        assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_U)).isEmpty();
    }

    private static byte[] print(CredentialFacts facts) {
        return PRINTER.print(facts, SIGNED);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Letters alone, compatibility forms undone: joined Arabic letters are stored as their joined forms. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200c]", "");
    }
}
