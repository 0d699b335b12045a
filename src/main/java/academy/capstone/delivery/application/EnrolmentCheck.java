package academy.capstone.delivery.application;

import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the enrolments with the minimum of the outline, before somebody decides on go, postpone or cancel. */
@Service
public class EnrolmentCheck {

    /** Under this name the check stands among the records of delivery. */
    static final String CHECK = "ServiceTask_CheckEnrolments";

    private static final String SOFTWARE = "capstone";

    private final Selection selection;
    private final Trainings trainings;
    private final RecordRepository records;
    private final Clock clock;

    EnrolmentCheck(Selection selection, Trainings trainings, RecordRepository records, Clock clock) {
        this.selection = selection;
        this.trainings = trainings;
        this.records = records;
        this.clock = clock;
    }

    /** Notes how many are enrolled and whether that is enough. */
    @Transactional
    public void check(String trainingCode) {
        int enrolled = selection.overview(trainingCode).selected();
        Optional<Integer> minimum = Optional.ofNullable(
                trainings.approvedOutline(trainingCode).outline().minimumEnrolment());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("enrolled", enrolled);
        minimum.ifPresent(least -> found.put("minimum", least));
        found.put("enough", enrolled >= minimum.orElse(0));
        records.add(trainingCode, new TaskRecord(CHECK, SOFTWARE, clock.instant(), found));
    }

    /** The newest check as a sentence; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<String> sentence(String trainingCode) {
        return records.newest(trainingCode, CHECK).map(EnrolmentCheck::sentence);
    }

    private static String sentence(TaskRecord found) {
        String minimum = found.text("minimum");
        if (minimum.isEmpty()) {
            return "%s enrolled; the outline sets no minimum".formatted(found.text("enrolled"));
        }
        return "%s enrolled; the minimum is %s%s"
                .formatted(
                        found.text("enrolled"),
                        minimum,
                        Boolean.TRUE.equals(found.fields().get("enough")) ? "" : " and is not reached");
    }
}
