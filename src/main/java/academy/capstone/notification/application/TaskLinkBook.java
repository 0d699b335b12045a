package academy.capstone.notification.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.OutlineInHand;
import academy.capstone.notification.TaskLink;
import academy.capstone.notification.TaskLinks;
import academy.capstone.notification.application.NoticeTemplates.Ask;
import academy.capstone.notification.persistence.TaskLinkRepository;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.ProcessInHand;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskArrival;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links that lead from a mail to its task, and binds them to the task as soon as it is made. */
@Service
class TaskLinkBook implements TaskLinks, TaskArrival {

    private static final int TOKEN_BYTES = 24;

    /** Whoever does these makes new versions of the outline; elsewhere a new version is a surprise. */
    private static final Set<String> CHANGE_THE_OUTLINE = Set.of("UserTask_PrepareOutline", "UserTask_ReviseOutline");

    private final SecureRandom random = new SecureRandom();
    private final TaskLinkRepository repository;
    private final OpenTasks tasks;
    private final ProcessInHand process;
    private final ObjectProvider<OutlineInHand> outlines;
    private final NotificationSettings settings;
    private final Clock clock;

    TaskLinkBook(
            TaskLinkRepository repository,
            OpenTasks tasks,
            ProcessInHand process,
            ObjectProvider<OutlineInHand> outlines,
            NotificationSettings settings,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.process = process;
        this.outlines = outlines;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A link for a notice; it counts once it has been kept.
     *
     * @return empty if there is neither a process that will make the task nor such an open task
     */
    Optional<NewLink> draft(Notice notice, Ask ask) {
        Optional<OpenTask> open = openTask(notice, ask);
        Optional<String> instance = open.isPresent() || ask.open() ? Optional.empty() : process.instance();
        if (open.isEmpty() && instance.isEmpty()) {
            return Optional.empty();
        }
        String taskKey = open.map(OpenTask::key).orElse(ask.taskKey());
        Instant now = clock.instant();
        Instant due = notice.due() == null ? now : notice.due();
        TaskLink link = new TaskLink(
                0,
                notice.recipient(),
                notice.trainingCode(),
                taskKey,
                open.map(OpenTask::id),
                CHANGE_THE_OUTLINE.contains(taskKey)
                        ? Optional.empty()
                        : outlines.stream().findFirst().flatMap(each -> each.of(notice.trainingCode())),
                now,
                due.plus(settings.linkValidAfterDue()),
                Optional.empty());
        return Optional.of(new NewLink(notice.key(), newToken(), instance, link));
    }

    /**
     * A task that is said to be open is looked for; one that is to come is not, because the one of the round before may end
     * in this very transaction.
     */
    private Optional<OpenTask> openTask(Notice notice, Ask ask) {
        Optional<String> named = Optional.ofNullable(notice.facts().get(Notice.TASK_ID));
        if (named.isPresent()) {
            return named.flatMap(tasks::find);
        }
        if (!ask.open() && process.instance().isPresent()) {
            return Optional.empty();
        }
        return tasks.of(notice.trainingCode()).stream()
                .filter(task -> task.key().equals(ask.taskKey()))
                .filter(task -> task.assignee() == null || task.assignee().equals(notice.recipient()))
                .findFirst();
    }

    void keep(NewLink link) {
        repository.add(link.noticeKey(), hash(link.token()), link.processInstance(), link.link());
    }

    @Override
    public void arrived(Arrived task) {
        repository.bind(task.processInstance(), task.taskKey(), task.taskId(), task.assignee());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TaskLink> find(String token) {
        return repository.find(hash(token));
    }

    @Override
    @Transactional
    public void used(TaskLink link) {
        if (!repository.use(link.id(), clock.instant())) {
            throw Refusal.conflict("This link has served before; a decision has come through it already.");
        }
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /**
     * @param processInstance the process that will make the task; empty if the task is open
     */
    record NewLink(String noticeKey, String token, Optional<String> processInstance, TaskLink link) {

        /** The path that the mail shows. */
        String path() {
            return "/decide/" + token;
        }
    }
}
