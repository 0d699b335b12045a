package academy.capstone.credential.web;

import academy.capstone.credential.application.Verification.Verified;
import academy.capstone.credential.application.Wording;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.CredentialState;
import academy.capstone.training.Format;
import academy.capstone.training.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A credential as pages show it, in English whatever the language of the document.
 *
 * @param since day (UTC) from which it stands so
 * @param issued day of issue
 * @param erased the person's data were removed
 * @param linkedIn address that adds it to a profile
 * @param rows everything that is printed, in the order of the document
 */
record ShownCredential(
        CredentialFacts facts,
        String kind,
        CredentialState state,
        String since,
        String issued,
        Optional<String> reason,
        Optional<CredentialId> supersededBy,
        Optional<CredentialId> supersedes,
        List<Row> rows,
        String documentSha256,
        boolean erased,
        String linkedIn) {

    private static final Wording ENGLISH = Wording.in("en");

    /** One fact. */
    record Row(String label, String text) {}

    static ShownCredential of(Verified verified) {
        Credential credential = verified.credential();
        CredentialFacts facts = credential.facts();
        LocalDate since = LocalDate.ofInstant(credential.standing().since(), ZoneOffset.UTC);
        return new ShownCredential(
                facts,
                facts.kind().label(),
                credential.standing().state(),
                ENGLISH.day(since),
                ENGLISH.day(facts.issuedOn()),
                credential.standing().reason(),
                credential.standing().supersededBy(),
                verified.supersedes(),
                rows(facts),
                credential.pdfSha256(),
                credential.erasedAt().isPresent(),
                LinkedIn.address(facts));
    }

    public boolean valid() {
        return state == CredentialState.VALID;
    }

    public boolean revoked() {
        return state == CredentialState.REVOKED;
    }

    public boolean suspended() {
        return state == CredentialState.SUSPENDED;
    }

    public boolean replaced() {
        return state == CredentialState.SUPERSEDED;
    }

    private static List<Row> rows(CredentialFacts facts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Kind", facts.kind().label()));
        if (!facts.holder().isEmpty()) {
            rows.add(new Row("Holder", facts.holder()));
        }
        rows.add(new Row("Training", facts.title()));
        rows.add(new Row("Training code", facts.trainingCode()));
        rows.add(new Row(
                "Dates",
                facts.start().equals(facts.end())
                        ? ENGLISH.day(facts.start())
                        : ENGLISH.day(facts.start()) + " – " + ENGLISH.day(facts.end())));
        rows.add(new Row("Hours of effort", plain(facts.hours())));
        rows.add(new Row("Level", Level.of(facts.level()).map(Level::label).orElse(facts.level())));
        rows.add(new Row("Format", Format.of(facts.format()).map(Format::label).orElse(facts.format())));
        BigDecimal grade = facts.grade();
        if (grade != null) {
            rows.add(new Row("Grade (out of 100)", plain(grade)));
        }
        rows.add(new Row("Issued by", facts.issuer() + ", " + facts.bureauName()));
        rows.add(new Row("Signed by", facts.signatory() + ", " + facts.office()));
        rows.add(new Row("Date of issue", ENGLISH.day(facts.issuedOn())));
        rows.add(new Row("Credential", facts.id()));
        rows.add(new Row("Verification", facts.verification()));
        return rows;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
