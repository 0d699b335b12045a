package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.credential.persistence.AppealRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that no appeal is forgotten: reminds the academy team once of each that nobody has answered. */
@Service
public class AppealReminders {

    private static final int CHUNK = 100;

    private final AppealRepository appeals;
    private final AppealNotices notices;
    private final AppealSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppealReminders(
            AppealRepository appeals,
            AppealNotices notices,
            AppealSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.appeals = appeals;
        this.notices = notices;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Repeatable, and by several nodes at once. */
    @Scheduled(
            fixedDelayString = "${capstone.credential.appeal.watch:1h}",
            initialDelayString = "${capstone.credential.appeal.watch:1h}")
    public void watch() {
        Instant soon = clock.instant().plus(settings.reminderDays(), ChronoUnit.DAYS);
        List<AwardAppeal> some = appeals.toRemind(soon, CHUNK);
        while (!some.isEmpty()) {
            some.forEach(appeal -> transaction.executeWithoutResult(status -> remind(appeal)));
            some = appeals.toRemind(soon, CHUNK);
        }
    }

    private void remind(AwardAppeal appeal) {
        if (appeals.reminded(appeal.id(), clock.instant())) {
            notices.waits(appeal);
        }
    }
}
