package academy.capstone.workflow.handover;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at who holds tasks, and deals with those alone whose account, groups or unit changed since the last look: three
 * questions when nothing did. Those whom somebody asked to look at again follow, whatever their standing.
 */
@Component
class LeaverSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverSweep.class);

    private final Holders holders;
    private final RecheckQueue rechecks;
    private final Successions successions;
    private final HandoverSettings settings;

    LeaverSweep(Holders holders, RecheckQueue rechecks, Successions successions, HandoverSettings settings) {
        this.holders = holders;
        this.rechecks = rechecks;
        this.successions = successions;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${capstone.handover.interval}", initialDelayString = "${capstone.handover.interval}")
    public void sweep() {
        Map<String, String> before = holders.before();
        Map<String, String> now = holders.now();
        now.entrySet().stream()
                .filter(holder -> !holder.getValue().equals(before.get(holder.getKey())))
                .limit(settings.batch())
                .forEach(holder -> attempt(() -> successions.examine(holder.getKey(), holder.getValue())));
        rechecks.waiting(settings.batch())
                .forEach((person, entries) -> attempt(() -> {
                    if (now.containsKey(person)) {
                        successions.examine(person, now.get(person));
                    }
                    rechecks.done(entries);
                }));
        List<String> idle = before.keySet().stream()
                .filter(person -> !now.containsKey(person))
                .toList();
        idle.forEach(holders::forget);
        holders.tasksWithoutOwner(settings.batch()).forEach(task -> attempt(() -> successions.adopt(task)));
    }

    /** What fails for one, such as a task that somebody completes in this moment, must not stop the others. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("A handover failed and is tried again at the next look", fault);
        }
    }
}
