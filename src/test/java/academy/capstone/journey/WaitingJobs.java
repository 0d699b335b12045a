package academy.capstone.journey;

import academy.capstone.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** The jobs that a job executor would run, run one after the other. */
final class WaitingJobs {

    private final ManagementService managementService;
    private final MovableClock clock;

    WaitingJobs(ManagementService managementService, MovableClock clock) {
        this.managementService = managementService;
        this.clock = clock;
    }

    /** Runs what is due now. */
    void runAll() {
        for (Optional<Job> due = next(clock.instant()); due.isPresent(); due = next(clock.instant())) {
            managementService.executeJob(due.get().getId());
        }
    }

    /** Lets time pass, and each timer fire at its own time. */
    void letTimePass(Duration duration) {
        Instant end = clock.instant().plus(duration);
        for (Optional<Job> due = next(end); due.isPresent(); due = next(end)) {
            Instant fires = Optional.ofNullable(due.get().getDuedate())
                    .map(date -> date.toInstant())
                    .orElse(clock.instant());
            if (fires.isAfter(clock.instant())) {
                clock.moveTo(fires);
            }
            managementService.executeJob(due.get().getId());
        }
        clock.moveTo(end);
    }

    private Optional<Job> next(Instant until) {
        return managementService.createJobQuery().withRetriesLeft().active().list().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(job -> job.getDuedate() == null
                        ? Instant.MIN
                        : job.getDuedate().toInstant()));
    }
}
