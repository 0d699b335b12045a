package academy.capstone.notification.application;

import academy.capstone.notification.TaskLink;
import academy.capstone.notification.domain.DailyWords;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.DailyRepository;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.notification.persistence.TaskLinkRepository;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the daily mails into the outbox. A mail and what it carries are marked in one transaction, and there is one mail per
 * person and day, so that a node that dies or another one that does the same loses nothing and sends nothing twice.
 */
@Service
class DailyMails {

    static final String PURPOSE = "daily-mail";

    private final DailyRepository waiting;
    private final OutboxRepository outbox;
    private final TaskLinkRepository links;
    private final OpenTasks tasks;
    private final DailyTurn turn;
    private final NotificationSettings settings;
    private final Clock clock;

    DailyMails(
            DailyRepository waiting,
            OutboxRepository outbox,
            TaskLinkRepository links,
            OpenTasks tasks,
            DailyTurn turn,
            NotificationSettings settings,
            Clock clock) {
        this.waiting = waiting;
        this.outbox = outbox;
        this.links = links;
        this.tasks = tasks;
        this.turn = turn;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is to get a daily mail by now. */
    @Transactional(readOnly = true)
    public List<String> peopleDue() {
        return waiting.peopleDue(clock.instant());
    }

    /** Writes the person's mail of this day. Whoever has nothing left to do gets none. */
    @Transactional
    public void write(String person) {
        Instant now = clock.instant();
        List<OutboxNotice> due = waiting.due(person, now);
        Map<String, Map<String, OpenTask>> open = new HashMap<>();
        Map<Boolean, List<OutboxNotice>> sorted = due.stream()
                .collect(Collectors.partitioningBy(
                        notice -> stillConcerns(notice, open.computeIfAbsent(notice.trainingCode(), this::openTasks))));
        waiting.settle(ids(sorted.getOrDefault(false, List.of())));
        List<OutboxNotice> carried = sorted.getOrDefault(true, List.of());
        if (carried.isEmpty()) {
            return;
        }
        LocalDate day = turn.day(person, now);
        String key = String.join(":", PURPOSE, person, day.toString());
        if (outbox.add(mail(key, carried, day, now))) {
            if (waiting.carry(ids(carried), key) != carried.size()) {
                throw new IllegalStateException("The choice of " + person + " changed in this moment.");
            }
        } else {
            // The mail of this day has gone already.
            waiting.postpone(person, now, turn.next(person, now));
        }
    }

    private Map<String, OpenTask> openTasks(String trainingCode) {
        return tasks.of(trainingCode).stream().collect(Collectors.toMap(OpenTask::id, task -> task));
    }

    /** False if it asks for a task that is done, or that somebody else has taken. */
    private boolean stillConcerns(OutboxNotice notice, Map<String, OpenTask> open) {
        Optional<String> asked = notice.way()
                .taskKey()
                .flatMap(key -> links.ofNotice(notice.key()))
                .flatMap(TaskLink::taskId);
        if (asked.isEmpty()) {
            return true;
        }
        OpenTask task = open.get(asked.get());
        return task != null && (task.assignee() == null || task.assignee().equals(notice.recipient()));
    }

    private OutboxNotice mail(String key, List<OutboxNotice> carried, LocalDate day, Instant now) {
        OutboxNotice newest = carried.get(carried.size() - 1);
        return new OutboxNotice(
                0,
                key,
                settings.messageId(key),
                newest.recipient(),
                newest.address(),
                newest.addressedAs(),
                DailyWords.subject(carried, settings.dayOfYear(day)),
                DailyWords.opening(carried),
                PURPOSE,
                "",
                "",
                Optional.empty(),
                "",
                true,
                "",
                "you prefer one mail a day. You can change this under My notices.",
                new OutboxNotice.Way(Optional.empty(), false, Optional.empty(), Optional.empty()),
                newest.state(),
                0,
                now,
                Optional.empty(),
                now,
                Optional.empty());
    }

    private static List<Long> ids(List<OutboxNotice> notices) {
        return notices.stream().map(OutboxNotice::id).toList();
    }
}
