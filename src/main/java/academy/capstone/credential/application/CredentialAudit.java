package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.credential.domain.AwardAppeal.Answer;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.persistence.AppealRepository;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Awards and credentials, without the names of those who hold them. */
@Component
class CredentialAudit implements AuditPart {

    private static final int PAGE = 500;

    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final AppealRepository appeals;

    CredentialAudit(AwardRepository awards, CredentialRepository credentials, AppealRepository appeals) {
        this.awards = awards;
        this.appeals = appeals;
        this.credentials = credentials;
    }

    @Override
    public String folder() {
        return "credentials";
    }

    @Override
    public String title() {
        return "Awards and credentials";
    }

    @Override
    public String explanation() {
        return "How many awards by which rule, and each credential by its number and the hash of its document. Nobody is"
                + " named: the public verification page shows what a number stands for.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        if (awards.lastRun(trainingCode) == 0) {
            return List.of();
        }
        List<AuditFile> files = new ArrayList<>(List.of(
                AuditFile.json("awards.json", "the awards of the newest run, counted", awards.tally(trainingCode)),
                AuditFile.json("credentials.json", "the credentials by number", issued(trainingCode))));
        List<Appealed> appealed =
                appeals.in(trainingCode).stream().map(Appealed::of).toList();
        if (!appealed.isEmpty()) {
            files.add(
                    AuditFile.json("award-appeals.json", "the appeals against awards, without their texts", appealed));
        }
        return files;
    }

    private List<Issued> issued(String trainingCode) {
        List<Issued> all = new ArrayList<>();
        List<Credential> page = credentials.page(trainingCode, "", 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(each -> all.add(Issued.of(each)));
            page = credentials.page(trainingCode, "", all.size(), PAGE);
        }
        all.sort(Comparator.comparing(Issued::id));
        return all;
    }

    /** An appeal without what was written in it: that is about a person. */
    private record Appealed(
            long id,
            long participantId,
            String filedAt,
            String due,
            String state,
            String answeredBy,
            String answeredAt) {

        static Appealed of(AwardAppeal appeal) {
            return new Appealed(
                    appeal.id(),
                    appeal.participantId(),
                    appeal.filedAt().toString(),
                    appeal.due().toString(),
                    appeal.state().word(),
                    appeal.answer().map(Answer::person).orElse(""),
                    appeal.answer().map(answer -> answer.at().toString()).orElse(""));
        }
    }

    /** A credential without its holder. */
    private record Issued(
            String id, int generation, String kind, String pdfSha256, String issuedBy, String issuedAt, String state) {

        static Issued of(Credential credential) {
            return new Issued(
                    credential.id().toString(),
                    credential.generation(),
                    credential.facts().kind().word(),
                    credential.pdfSha256(),
                    credential.issuedBy(),
                    credential.issuedAt().toString(),
                    credential.standing().state().word());
        }
    }
}
