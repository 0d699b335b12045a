package academy.capstone.training.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.training.domain.LogFault;
import academy.capstone.training.domain.Seal;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Watches over the decision logs: at the start, every night, and whenever somebody asks. */
@Service
public class LogWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    private static final String NOTICE = "report-log-fault";
    /** A notice names so many faults and counts the others. */
    private static final int NAMED = 20;

    private final LogCheck check;
    private final Ledger ledger;
    private final TrainingRepository trainings;
    private final People people;
    private final Notices notices;
    private final Clock clock;
    private volatile Optional<Result> last = Optional.empty();

    LogWatch(LogCheck check, Ledger ledger, TrainingRepository trainings, People people, Notices notices, Clock clock) {
        this.check = check;
        this.ledger = ledger;
        this.trainings = trainings;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the newest check of everything found; empty before the first. */
    public Optional<Result> last() {
        return last;
    }

    @Scheduled(fixedDelayString = "${capstone.training.log.witness-every}")
    void witness() {
        ledger.witnessLogs();
    }

    /** Shortly after the start, so that nobody waits for it. */
    @Scheduled(initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void afterStart() {
        checkAll();
    }

    @Scheduled(cron = "${capstone.training.log.check-at}", zone = "UTC")
    void everyNight() {
        checkAll();
    }

    /** Checks all logs and the ledger; whatever does not fit is logged, and the task force is told once. */
    public Result checkAll() {
        List<LogFault> faults = check.faults();
        Result result = new Result(clock.instant(), faults);
        last = Optional.of(result);
        if (faults.isEmpty()) {
            LOG.info("The decision logs of all trainings and their ledger are intact.");
        } else {
            faults.forEach(fault -> LOG.error("The decision log was altered. {}", fault.sentence()));
            byTraining(faults).forEach(this::tell);
        }
        return result;
    }

    private static Map<String, List<LogFault>> byTraining(List<LogFault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(LogFault::trainingCode, LinkedHashMap::new, Collectors.toList()));
    }

    private void tell(String trainingCode, List<LogFault> faults) {
        String named =
                faults.stream().limit(NAMED).map(each -> "- " + each.sentence()).collect(Collectors.joining("\n"));
        String found = Seal.sha256(faults.toString()).substring(0, 16);
        String title = trainings
                .find(trainingCode)
                .map(CourseFile::facts)
                .map(facts -> facts.title())
                .orElse("Decision log");
        people.members(Group.TASK_FORCE)
                .forEach(person -> notices.post(new Notice(
                        String.join(":", NOTICE, trainingCode, found, person.id()),
                        person.id(),
                        NOTICE,
                        trainingCode,
                        null,
                        "/trainings/" + trainingCode,
                        Map.of(Notice.TITLE, title, "faults", named, "count", Integer.toString(faults.size())))));
    }

    /** When everything was checked, and what did not fit. */
    public record Result(Instant checkedAt, List<LogFault> faults) {

        public boolean intact() {
            return faults.isEmpty();
        }
    }
}
