package academy.capstone.delivery.application;

import academy.capstone.delivery.Reports;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.ReportFigures;
import academy.capstone.delivery.domain.ReportFigures.Plan;
import academy.capstone.delivery.domain.Turnout;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.StoredReport;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Decision;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end-of-training report: figures by the software, words by the coordinator, validated by the academy team. */
@Service
public class EndOfTrainingReport implements Reports {

    private static final String SIGN_OFF = "UserTask_SignOff";
    private static final BigDecimal NEVER_PASSED = BigDecimal.valueOf(1_000);

    private final RecordRepository records;
    private final ResultsRepository results;
    private final Trainings trainings;
    private final Countries countries;
    private final ObjectMapper json;
    private final Clock clock;

    EndOfTrainingReport(
            RecordRepository records,
            ResultsRepository results,
            Trainings trainings,
            Countries countries,
            ObjectMapper json,
            Clock clock) {
        this.records = records;
        this.results = results;
        this.trainings = trainings;
        this.countries = countries;
        this.json = json;
        this.clock = clock;
    }

    /** Computes the figures from what is stored now. Repeatable. */
    @Transactional
    public void computeFigures(String trainingCode) {
        Outline outline = trainings.approvedOutline(trainingCode).outline();
        TrainingFacts facts = trainings.facts(trainingCode);
        BigDecimal passMark = Objects.requireNonNullElse(outline.passMark(), NEVER_PASSED);
        List<ReportFigures.Part> parts = results.turnout(trainingCode, passMark);
        int enrolled =
                parts.stream().mapToInt(part -> part.turnout().enrolled()).sum();
        Plan held = new Plan(facts.start().toString(), facts.end().toString(), facts.hours(), null, enrolled);
        records.storeFigures(
                trainingCode, ReportFigures.of(planned(trainingCode, facts), held, parts, countries), clock.instant());
    }

    /** Computes the figures anew after a correction, unless the report was validated: what was validated stays. */
    @Transactional
    public void refresh(String trainingCode) {
        if (records.report(trainingCode).isPresent() && !isValidated(trainingCode)) {
            computeFigures(trainingCode);
        }
    }

    /** What was planned: the outline as it was signed off, before any postponement. */
    private Plan planned(String trainingCode, TrainingFacts facts) {
        Outline outline = trainings.decisions(trainingCode).stream()
                .filter(decision -> decision.task().equals(SIGN_OFF))
                .reduce((earlier, later) -> later)
                .flatMap(Decision::outlineVersion)
                .map(version -> trainings.outline(trainingCode, version))
                .map(OutlineVersion::outline)
                .orElseGet(() -> trainings.approvedOutline(trainingCode).outline());
        return new Plan(
                text(outline.start()),
                text(outline.end()),
                Objects.requireNonNullElse(outline.totalHours(), facts.hours()),
                outline.cost(),
                outline.expectedParticipants());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The figures as computed last. */
    @Transactional(readOnly = true)
    public Optional<ReportFigures> figures(String trainingCode) {
        return records.report(trainingCode).map(StoredReport::figures).map(this::read);
    }

    /** The whole report as it stands; empty before the figures are computed. */
    @Transactional(readOnly = true)
    public Optional<Written> written(String trainingCode) {
        return records.report(trainingCode)
                .map(stored -> new Written(
                        read(stored.figures()),
                        stored.figuresAt(),
                        words(trainingCode),
                        records.newest(trainingCode, DeliveryTasks.WRITE_REPORT).map(TaskRecord::person),
                        stored.validatedBy()));
    }

    /**
     * The report.
     *
     * @param words what the coordinator wrote, by field
     * @param author user id of who wrote them
     * @param validatedBy user id; empty while it is a draft
     */
    public record Written(
            ReportFigures figures,
            Instant figuresAt,
            Map<String, Object> words,
            Optional<String> author,
            Optional<String> validatedBy) {}

    /** What the coordinator wrote last, by field; empty before. */
    @Transactional(readOnly = true)
    public Map<String, Object> words(String trainingCode) {
        return records.newest(trainingCode, DeliveryTasks.WRITE_REPORT)
                .map(TaskRecord::fields)
                .orElse(Map.of());
    }

    /** Notes that the academy team found the report in order. */
    @Transactional
    public void validate(String trainingCode, String person) {
        records.validate(trainingCode, person, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isValidated(String trainingCode) {
        return records.report(trainingCode).flatMap(StoredReport::validatedBy).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BigDecimal> passRatePercent(String trainingCode) {
        return figures(trainingCode).map(ReportFigures::total).flatMap(Turnout::passRatePercent);
    }

    private ReportFigures read(String figures) {
        try {
            return json.readValue(figures, ReportFigures.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
