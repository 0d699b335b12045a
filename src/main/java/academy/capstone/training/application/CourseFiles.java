package academy.capstone.training.application;

import academy.capstone.training.Decision;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.TrainingPostponed;
import academy.capstone.training.Trainings;
import academy.capstone.training.domain.SavedVersion;
import academy.capstone.training.persistence.CoordinationRepository;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.EditionRepository;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.LogRepository.Entry;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course files, as the other modules know them. */
@Service
@Transactional
class CourseFiles implements Trainings {

    private static final List<Stage> BEFORE_DELIVERY = Arrays.stream(Stage.values())
            .filter(stage -> !stage.isDeliveredOrLater())
            .toList();

    private final TrainingRepository trainings;
    private final Outlines outlines;
    private final LogRepository log;
    private final OutlineJson json;
    private final CoordinationRepository coordination;
    private final ApplicationEventPublisher events;
    private final EditionRepository editions;
    private final Clock clock;

    CourseFiles(
            TrainingRepository trainings,
            Outlines outlines,
            LogRepository log,
            OutlineJson json,
            CoordinationRepository coordination,
            ApplicationEventPublisher events,
            EditionRepository editions,
            Clock clock) {
        this.trainings = trainings;
        this.outlines = outlines;
        this.log = log;
        this.json = json;
        this.coordination = coordination;
        this.events = events;
        this.editions = editions;
        this.clock = clock;
    }

    static Refusal unknown(String code) {
        return Refusal.unknown("There is no training \"" + code + "\".");
    }

    @Override
    @Transactional(readOnly = true)
    public TrainingFacts facts(String trainingCode) {
        return file(trainingCode).facts();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrainingFacts> find(String trainingCode) {
        return trainings.find(trainingCode).map(CourseFile::facts);
    }

    @Override
    @Transactional(readOnly = true)
    public OutlineVersion currentOutline(String trainingCode) {
        return outlines.newest(trainingCode);
    }

    @Override
    @Transactional(readOnly = true)
    public OutlineVersion outline(String trainingCode, int version) {
        return outlines.numbered(trainingCode, version);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> outlineAuthors(String trainingCode) {
        Set<String> authors = outlines.history(trainingCode).stream()
                .map(SavedVersion::author)
                .collect(Collectors.toCollection(HashSet::new));
        editions.previous(trainingCode).ifPresent(previous -> authors.addAll(outlineAuthors(previous)));
        return authors;
    }

    @Override
    @Transactional(readOnly = true)
    public OutlineVersion approvedOutline(String trainingCode) {
        return outlines.approvedOrNewest(trainingCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrainingFacts> running(int limit) {
        return trainings.running(limit).stream().map(CourseFile::facts).toList();
    }

    @Override
    public void decided(
            String trainingCode, String task, String person, Optional<String> onBehalfOf, String word, String comment) {
        write(new Entry(trainingCode, task, person, onBehalfOf.orElse(null), word, comment, null));
    }

    @Override
    public void decidedByRule(
            String trainingCode, String task, String word, Decisions.Outcome outcome, String explanation) {
        List<String> numbers = outcome.rules().stream()
                .map(rule -> String.valueOf(rule.number()))
                .toList();
        String rule = "%s v%d rule %s".formatted(outcome.decision(), outcome.version(), String.join(", ", numbers));
        write(new Entry(trainingCode, task, null, null, word, explanation, rule));
    }

    @Override
    public void handedOver(String trainingCode, String task, String explanation) {
        write(new Entry(trainingCode, task, null, null, "handed-over", explanation, "handover"));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> coordinatorsEver(String trainingCode) {
        return coordination.everybody(trainingCode);
    }

    @Override
    public void decidedByRule(String trainingCode, String task, String word, String rule, String explanation) {
        write(new Entry(trainingCode, task, null, null, word, explanation, rule));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> decisions(String trainingCode) {
        return log.decisions(trainingCode);
    }

    @Override
    public int openReviewRound(String trainingCode) {
        trainings.raiseRound(trainingCode);
        return facts(trainingCode).round();
    }

    @Override
    public void approveOutline(String trainingCode) {
        trainings.approve(trainingCode, clock.instant());
    }

    @Override
    public void keepContent(String trainingCode) {
        trainings.keepContent(trainingCode, clock.instant());
    }

    @Override
    public void postpone(String trainingCode, String person, LocalDate start, LocalDate end) {
        CourseFile file = file(trainingCode);
        long days = ChronoUnit.DAYS.between(file.facts().start(), start);
        Outline moved = json.moved(outlines.newest(trainingCode).outline(), start, end, days);
        outlines.save(file, moved, person, BEFORE_DELIVERY);
        if (file.facts().approvedVersion().equals(Optional.of(file.outlineVersion()))) {
            trainings.carryApprovalOver(trainingCode);
        }
        events.publishEvent(new TrainingPostponed(trainingCode));
    }

    private CourseFile file(String trainingCode) {
        return trainings.find(trainingCode).orElseThrow(() -> unknown(trainingCode));
    }

    private void write(Entry entry) {
        if (!log.decide(entry, clock.instant())) {
            throw unknown(entry.trainingCode());
        }
    }
}
