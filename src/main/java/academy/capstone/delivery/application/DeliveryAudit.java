package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.IntegrityCase;
import academy.capstone.delivery.domain.IntegrityCase.Closure;
import academy.capstone.delivery.persistence.IntegrityRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checklists, results and report of the delivery. Participants and their results appear as counts alone. */
@Component
class DeliveryAudit implements AuditPart {

    private final RecordRepository records;
    private final ParticipantRepository participants;
    private final ResultsRepository results;
    private final IntegrityRepository integrity;

    DeliveryAudit(
            RecordRepository records,
            ParticipantRepository participants,
            ResultsRepository results,
            IntegrityRepository integrity) {
        this.records = records;
        this.participants = participants;
        this.results = results;
        this.integrity = integrity;
    }

    @Override
    public String folder() {
        return "delivery";
    }

    @Override
    public String title() {
        return "Delivery";
    }

    @Override
    public String explanation() {
        return "The checklists with who ticked them, how many registered and took part, the hashes of the results files,"
                + " who opened and closed integrity cases, and the end-of-training report. No participant is named here.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<AuditFile> files = new ArrayList<>();
        List<TaskRecord> written = records.all(trainingCode);
        if (!written.isEmpty()) {
            files.add(AuditFile.json("checklists.json", "what was written and ticked in each task", written));
        }
        if (participants.desk(trainingCode).isPresent()) {
            files.add(AuditFile.json(
                    "participants.json", "how many people stand how", participants.counts(trainingCode)));
        }
        if (!results.files(trainingCode).isEmpty()) {
            files.add(AuditFile.json(
                    "results-files.json", "each results file with its hash", results.files(trainingCode)));
        }
        List<Inquiry> inquiries =
                integrity.in(trainingCode).stream().map(Inquiry::of).toList();
        if (!inquiries.isEmpty()) {
            files.add(AuditFile.json("integrity-cases.json", "who opened and closed which integrity case", inquiries));
        }
        records.report(trainingCode)
                .ifPresent(report -> files.add(AuditFile.text(
                        "report.json", "the figures of the end-of-training report", report.figures() + "\n")));
        return files;
    }

    /** An integrity case without what was written in it: that is about a person. */
    private record Inquiry(
            long id,
            long participantId,
            String openedBy,
            String openedAt,
            String finding,
            String closedBy,
            String closedAt) {

        static Inquiry of(IntegrityCase each) {
            Optional<Closure> closure = each.closure();
            return new Inquiry(
                    each.id(),
                    each.participantId(),
                    each.openedBy(),
                    each.openedAt().toString(),
                    closure.map(closed -> closed.finding().word()).orElse(""),
                    closure.map(Closure::person).orElse(""),
                    closure.map(closed -> closed.at().toString()).orElse(""));
        }
    }
}
