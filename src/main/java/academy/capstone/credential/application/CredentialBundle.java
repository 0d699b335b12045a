package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.people.People;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

/**
 * All documents of a training in one ZIP file with an index, for the academy team. Written as it is read, one document in
 * memory at a time, however many there are.
 */
@Service
public class CredentialBundle {

    private static final int PAGE = 200;
    private static final int LONGEST_NAME = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private static final CSVFormat INDEX = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "id", "kind", "holder", "state", "since", "issued_on", "pdf_sha256", "verification")
            .get();

    private final CredentialRepository credentials;
    private final People people;

    CredentialBundle(CredentialRepository credentials, People people) {
        this.credentials = credentials;
        this.people = people;
    }

    /**
     * @throws Refusal if the person does not belong to the academy team
     */
    public void refuseStrangers(String person) {
        if (!people.isMember(person, Group.ACADEMY_TEAM)) {
            throw Refusal.forbidden("All documents at once are for the academy team alone.");
        }
    }

    /** Writes the ZIP file: {@code documents/} and {@code index.csv}. Documents of erased persons are in the index alone. */
    public void write(String trainingCode, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Documents are compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        each(trainingCode, credential -> {
            Optional<byte[]> pdf = credentials.document(credential.id());
            if (pdf.isPresent()) {
                zip.putNextEntry(new ZipEntry(file(credential)));
                zip.write(pdf.get());
                zip.closeEntry();
            }
        });
        zip.putNextEntry(new ZipEntry("index.csv"));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        // Without it spreadsheets read names of other scripts as gibberish.
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter index = new CSVPrinter(writer, INDEX);
        each(trainingCode, credential -> index.printRecord(row(credential)));
        index.flush();
        zip.closeEntry();
        zip.finish();
    }

    /** Does something that may fail while writing. */
    private interface Step {
        void take(Credential credential) throws IOException;
    }

    private void each(String trainingCode, Step step) throws IOException {
        List<Credential> page = credentials.after(trainingCode, "", PAGE);
        while (!page.isEmpty()) {
            for (Credential credential : page) {
                step.take(credential);
            }
            page = credentials.after(
                    trainingCode, page.get(page.size() - 1).id().digits(), PAGE);
        }
    }

    private static List<String> row(Credential credential) {
        return List.<Function<Credential, String>>of(
                        each -> each.erasedAt().isPresent() ? "" : file(each),
                        each -> each.id().digits(),
                        each -> each.facts().kind().word(),
                        each -> harmless(each.facts().holder()),
                        each -> each.standing().state().word(),
                        each -> each.standing().since().toString(),
                        each -> each.facts().issuedOn().toString(),
                        Credential::pdfSha256,
                        each -> each.facts().verification())
                .stream()
                .map(column -> column.apply(credential))
                .toList();
    }

    /** The id makes it unique; only letters and digits of any script are safe on every system. */
    private static String file(Credential credential) {
        String name = UNSAFE.matcher(Normalizer.normalize(credential.facts().holder(), Normalizer.Form.NFC))
                .replaceAll("-");
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return "documents/" + name.substring(0, end) + "-" + credential.id() + ".pdf";
    }

    /** A spreadsheet takes a cell for a formula that begins like one. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
