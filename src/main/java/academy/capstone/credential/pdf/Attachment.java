package academy.capstone.credential.pdf;

import academy.capstone.credential.domain.CredentialFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the signed credential into the document as an associated file (PDF/A-3), where wallets and verifiers find it. */
final class Attachment {

    private static final String NAME = "credential.jwt";

    /** Registered by VC-JOSE-COSE. */
    private static final String TYPE = "application/vc+jwt";

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    /** The same content, for machines. */
    private static final COSName ALTERNATIVE = COSName.getPDFName("Alternative");

    private Attachment() {}

    static void add(PDDocument document, CredentialFacts facts, String signed) throws IOException {
        byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
        Calendar day = GregorianCalendar.from(facts.issuedOn().atStartOfDay(ZoneOffset.UTC));
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype(TYPE);
        file.setSize(bytes.length);
        file.setCreationDate(day);
        file.setModDate(day);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setFileDescription("The signed credential (Open Badge 3.0) for machines");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setItem(RELATIONSHIP, ALTERNATIVE);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }
}
