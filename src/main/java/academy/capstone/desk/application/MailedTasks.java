package academy.capstone.desk.application;

import academy.capstone.notification.OutlineInHand;
import academy.capstone.notification.TaskLink;
import academy.capstone.notification.TaskLinks;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskStanding;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that are opened by the link in a mail. A link is bound to one person, one task and the version of the outline that the
 * mail spoke of, serves once, and expires.
 */
@Service
public class MailedTasks {

    private static final Logger SECURITY = LoggerFactory.getLogger("capstone.security");

    private final TaskLinks links;
    private final TaskDesk desk;
    private final Trainings trainings;
    private final OutlineInHand outlines;
    private final GuessLimit guesses;
    private final Clock clock;

    MailedTasks(
            TaskLinks links,
            TaskDesk desk,
            Trainings trainings,
            OutlineInHand outlines,
            GuessLimit guesses,
            Clock clock) {
        this.links = links;
        this.desk = desk;
        this.trainings = trainings;
        this.outlines = outlines;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * Where a link leads the person who follows it. Changes nothing.
     *
     * @throws Refusal of kind unknown if there is no such link, of kind forbidden if it was written to somebody else, of kind
     *     conflict if the person has tried too many wrong ones
     */
    @Transactional(readOnly = true)
    public Lead follow(String token, String person) {
        guesses.check(person);
        TaskLink link = links.find(token).orElseThrow(() -> {
            guesses.missed(person);
            return Refusal.unknown(
                    "There is no such link. Please open the one in your mail anew, or look under My work.");
        });
        if (!link.person().equals(person)) {
            guesses.missed(person);
            SECURITY.warn("who={} what=decide-link-{} why=It was written to {}.", person, link.id(), link.person());
            throw Refusal.forbidden(
                    "This link was written to somebody else, and only they can use it. If it was you, please sign in with your own account.");
        }
        Optional<TaskStanding> task = link.taskId().map(id -> standing(id, person));
        return new Lead(way(link, task), link, task, decision(link));
    }

    /** Whoever lost the task may not know of it any more, and is told just that. */
    private TaskStanding standing(String taskId, String person) {
        try {
            return desk.standing(taskId, person);
        } catch (Refusal unknown) {
            throw Refusal.conflict(
                    "This task is not yours any more: it was given to somebody else, or the training moved on.");
        }
    }

    private Way way(TaskLink link, Optional<TaskStanding> task) {
        if (link.used().isPresent()) {
            return Way.DECIDED;
        }
        if (task.isEmpty()) {
            return clock.instant().isAfter(link.expires()) ? Way.EXPIRED : Way.COMING;
        }
        return switch (task.get().kind()) {
            case COMPLETED, ENDED -> Way.OVER;
            case OTHERS -> Way.OTHERS;
            case MINE, OFFERED -> open(link, task.get());
        };
    }

    private Way open(TaskLink link, TaskStanding task) {
        if (clock.instant().isAfter(link.expires())) {
            return Way.EXPIRED;
        }
        if (link.version().isPresent() && !link.version().equals(outlines.of(link.trainingCode()))) {
            return Way.CHANGED;
        }
        return task.kind() == TaskStanding.Kind.MINE ? Way.MINE : Way.OFFERED;
    }

    /** What this person decided on the task since the mail was written. */
    private Optional<Decision> decision(TaskLink link) {
        return trainings.decisions(link.trainingCode()).stream()
                .filter(each -> each.task().equals(link.taskKey()))
                .filter(each -> each.person().filter(link.person()::equals).isPresent())
                .filter(each -> !each.decidedAt().isBefore(link.written()))
                .reduce((first, second) -> second);
    }

    /**
     * Takes the task that the link leads to.
     *
     * @throws Refusal if it does not lead to a task that is offered to the person (any more)
     */
    @Transactional
    public void take(String token, String person) {
        Lead lead = follow(token, person);
        if (lead.way() != Way.OFFERED) {
            throw changed();
        }
        desk.take(lead.taskId(), person);
    }

    /**
     * Decides: submits the form of the task as its page does, and uses the link up.
     *
     * @throws Refusal with every fault of the fields, or with the reason for which the link does not lead there any more
     */
    @Transactional
    public void decide(String token, String person, Map<String, @Nullable Object> values) {
        Lead lead = follow(token, person);
        if (lead.way() != Way.MINE) {
            throw changed();
        }
        links.used(lead.link());
        desk.submit(lead.taskId(), person, values);
    }

    private static Refusal changed() {
        return Refusal.conflict("Something has changed since you opened this page; nothing was submitted.");
    }

    /** Where a link leads. */
    public enum Way {
        /** To the form: the person holds the task. */
        MINE,
        /** To a task that the person may take. */
        OFFERED,
        /** A decision came through this link before. */
        DECIDED,
        /** The task is done, or went away. */
        OVER,
        /** The task is open, and somebody else's by now. */
        OTHERS,
        /** The task is not there yet. */
        COMING,
        /** The outline is another one than the mail spoke of. */
        CHANGED,
        /** The link is too old. */
        EXPIRED
    }

    /**
     * Where a link leads.
     *
     * @param task empty while it is not there yet
     * @param decision what this person decided on it, if they did
     */
    public record Lead(Way way, TaskLink link, Optional<TaskStanding> task, Optional<Decision> decision) {

        String taskId() {
            return Objects.requireNonNull(task.orElseThrow().id());
        }
    }
}
