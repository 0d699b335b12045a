package academy.capstone.delivery.application;

import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checklists, results and report of the delivery. Participants and their results appear as counts alone. */
@Component
class DeliveryAudit implements AuditPart {

    private final RecordRepository records;
    private final ParticipantRepository participants;
    private final ResultsRepository results;

    DeliveryAudit(RecordRepository records, ParticipantRepository participants, ResultsRepository results) {
        this.records = records;
        this.participants = participants;
        this.results = results;
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
                + " and the end-of-training report. No participant is named here.";
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
        records.report(trainingCode)
                .ifPresent(report -> files.add(AuditFile.text(
                        "report.json", "the figures of the end-of-training report", report.figures() + "\n")));
        return files;
    }
}
