package academy.capstone.training.application;

import academy.capstone.notification.NoticeRecords;
import academy.capstone.notification.NoticeRecords.Written;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was told what and when. */
@Component
class NoticeAudit implements AuditPart {

    private final NoticeRecords records;

    NoticeAudit(NoticeRecords records) {
        this.records = records;
    }

    @Override
    public String folder() {
        return "notices";
    }

    @Override
    public String title() {
        return "Notices";
    }

    @Override
    public String explanation() {
        return "Which notices were written to whom and when, without their texts. Participants are counted as \"outside\";"
                + " their names and addresses stay in Capstone.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<Written> written = records.of(trainingCode);
        return written.isEmpty()
                ? List.of()
                : List.of(AuditFile.json("notices.json", "the notices in the order of writing", written));
    }
}
