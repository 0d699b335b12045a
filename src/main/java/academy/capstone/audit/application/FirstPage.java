package academy.capstone.audit.application;

import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.TrainingFacts;
import java.util.List;
import java.util.Map;

/** The first page of a pack: what lies in it, how it is checked, and what the check proves. */
final class FirstPage {

    private static final String CHECK = """
            <h2>How to check this pack</h2>
            <p>Nothing of Capstone is needed. Keep the ZIP file as it is and take one of these:</p>
            <ol>
            <li><strong>With Java 17 or later:</strong> unpack <a href="check/Check.java">check/Check.java</a> beside the ZIP file and run
            <code>java Check.java pack.zip</code>, with the name of the ZIP file. It names each file, each entry of the decision
            log and each field that was altered.</li>
            <li><strong>With a shell alone:</strong> unpack the whole ZIP file and run <code>sh check/check.sh</code>. It compares the
            files with the list <a href="MANIFEST.sha256">MANIFEST.sha256</a>.</li>
            </ol>
            <p>Whoever doubts the program in the pack takes the one that Capstone offers on its page "Audit packs", or writes
            one: what is checked is described at the top of the program.</p>
            <h2>What the check proves, and what it does not</h2>
            <ul>
            <li>It proves that nothing in the pack was altered <em>by anybody who did not compute all hashes anew</em>: every
            file fits the list, every entry of the log follows from the one before, and each decision was made on exactly
            the outline that lies in the pack.</li>
            <li>It does <strong>not</strong> prove by itself that the pack comes from Capstone: whoever alters a file can compute the list
            anew. Therefore Capstone remembers the <em>root hash</em> of each pack that it issues, in a ledger that is chained
            over all trainings. The root hash is the SHA-256 of the file MANIFEST.sha256; both checks print it. Enter it on
            the page "Audit packs" of Capstone, without signing in: it says when the pack was issued and for which
            training. A pack whose root hash Capstone does not know was not issued by it.</li>
            <li>It does not prove that people wrote the truth, nor who sat at the keyboard: it proves what was recorded, in
            which order, and that this was not changed afterwards.</li>
            <li>Entries of reviews that are not consolidated yet are confidential: they show their digests alone. Later packs
            show their content, and the digests fit.</li>
            </ul>
            <h2>How the decision log is chained</h2>
            <p>Each field of an entry has a digest: SHA-256 over <code>name=value</code>, of <code>salt:name=value</code> for fields with
            a salt. The entry's hash is SHA-256 over its digests, written as JSON with sorted names and without blanks
            (RFC 8785). The field <code>previous</code> holds the hash of the entry before, 64 zeros in the first. The ledger is chained
            in the same way; the numbers between those shown belong to other trainings.</p>
            """;

    private FirstPage() {}

    static String of(TrainingFacts facts, Map<AuditPart, List<AuditFile>> parts) {
        StringBuilder body = new StringBuilder();
        body.append("<p>Training <strong>")
                .append(ReadableJson.text(facts.code()))
                .append("</strong>, ");
        body.append(ReadableJson.text(facts.bureau().name())).append(", stage: ");
        body.append(ReadableJson.text(facts.stage().label())).append(".</p>\n");
        body.append(
                "<p>This pack holds what was proposed, reviewed, decided and issued for this training, and the means to"
                        + " check that none of it was altered. Each JSON file has a page beside it that people can read.</p>\n");
        body.append(CHECK).append("<h2>What lies in it</h2>\n");
        parts.forEach((part, files) -> section(part, files, body));
        return ReadableJson.page("Audit pack: " + facts.title(), body.toString());
    }

    private static void section(AuditPart part, List<AuditFile> files, StringBuilder to) {
        to.append("<h3 id=\"")
                .append(part.folder())
                .append("\">")
                .append(ReadableJson.text(part.title()))
                .append("</h3>\n<p>");
        to.append(ReadableJson.text(part.explanation())).append("</p>\n");
        if (files.isEmpty()) {
            to.append("<p>Nothing of this kind yet.</p>\n");
            return;
        }
        to.append("<ul>\n");
        files.forEach(file -> {
            String path = part.folder() + "/" + file.name();
            to.append("<li>");
            if (path.endsWith(PackMaking.JSON)) {
                to.append(link(PackMaking.twin(path), file.says()))
                        .append(" (")
                        .append(link(path, "JSON"))
                        .append(")");
            } else {
                to.append(link(path, file.says()));
            }
            to.append("</li>\n");
        });
        to.append("</ul>\n");
    }

    private static String link(String path, String words) {
        return "<a href=\"" + path + "\">" + ReadableJson.text(words) + "</a>";
    }
}
