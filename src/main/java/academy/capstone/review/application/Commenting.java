package academy.capstone.review.application;

import academy.capstone.review.domain.CommentDraft;
import academy.capstone.review.persistence.CommentDraftRepository;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.StageEntered;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what reviewers note at the fields of an outline until they hand their review in. Nobody but the one who holds the
 * task reads or writes it.
 */
@Service
@Transactional
public class Commenting {

    private static final Set<String> REVIEWS = Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign");

    /** More than any outline has fields that can be filled in. */
    private static final int MOST = 2_000;

    /** More open tasks than one person holds. */
    private static final int TASKS = 10_000;

    private static final int SHOWN = 60;

    private final Trainings trainings;
    private final OutlineComparisons outlines;
    private final OpenTasks tasks;
    private final ReviewDuties duties;
    private final CommentDraftRepository drafts;
    private final Clock clock;

    Commenting(
            Trainings trainings,
            OutlineComparisons outlines,
            OpenTasks tasks,
            ReviewDuties duties,
            CommentDraftRepository drafts,
            Clock clock) {
        this.trainings = trainings;
        this.outlines = outlines;
        this.tasks = tasks;
        this.duties = duties;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A note at a field.
     *
     * @param field path of the field, such as {@code objectives[1].text}
     * @param text empty to take the note back
     */
    public record Note(String field, String text) {}

    /**
     * What the holder of the task has noted so far.
     *
     * @throws Refusal of kind unknown if the person holds no such review
     */
    @Transactional(readOnly = true)
    public List<Note> notes(String taskId, String person) {
        OpenTask task = held(taskId, person);
        return noted(task.trainingCode(), taskId, person).stream()
                .map(each -> new Note(each.field(), each.text()))
                .toList();
    }

    /**
     * Keeps these notes in place of all that were there.
     *
     * @throws Refusal of kind unknown if the person holds no such review, otherwise with every fault
     */
    public void replace(String taskId, String person, List<Note> notes) {
        OpenTask task = held(taskId, person);
        if (notes.size() > MOST) {
            throw Refusal.invalid("", "These are " + notes.size() + " comments; " + MOST + " are the most.");
        }
        refuseFaults(task.trainingCode(), notes);
        Set<String> kept = new HashSet<>();
        notes.forEach(each -> kept.add(each.field()));
        noted(task.trainingCode(), taskId, person).stream()
                .filter(each -> !kept.contains(each.field()))
                .forEach(each -> drafts.delete(taskId, person, each.field()));
        notes.forEach(each -> keep(task, person, each));
    }

    /**
     * Keeps one note in place of the one at its field.
     *
     * @throws Refusal as {@link #replace}
     */
    public void note(String taskId, String person, Note note) {
        OpenTask task = held(taskId, person);
        refuseFaults(task.trainingCode(), List.of(note));
        keep(task, person, note);
    }

    /** What was noted in the task that is being submitted. */
    List<CommentDraft> noted(SubmittedTask task) {
        return noted(task.trainingCode(), task.taskId(), task.person());
    }

    /** What the person noted on the training and could not hand in, because the window closed. */
    List<CommentDraft> left(String trainingCode, String taskId, String person) {
        return drafts.of(trainingCode, person).stream()
                .filter(each -> !each.taskId().equals(taskId))
                .toList();
    }

    void forget(SubmittedTask task) {
        drafts.deleteOf(task.trainingCode(), task.person());
    }

    /** Once a training is approved or has ended, nobody will hand anything in. */
    @EventListener
    void forget(StageEntered entered) {
        if (entered.stage().isEarlyEnd() || entered.stage() == Stage.SET_UP) {
            drafts.deleteAll(entered.trainingCode());
        }
    }

    private List<CommentDraft> noted(String trainingCode, String taskId, String person) {
        return drafts.of(trainingCode, person).stream()
                .filter(each -> each.taskId().equals(taskId))
                .toList();
    }

    private void keep(OpenTask task, String person, Note note) {
        if (note.text().isBlank()) {
            drafts.delete(task.id(), person, note.field());
            return;
        }
        int round = trainings.facts(task.trainingCode()).round();
        drafts.put(
                task.trainingCode(),
                person,
                new CommentDraft(task.id(), note.field(), note.text().strip(), round, clock.instant()));
    }

    private void refuseFaults(String trainingCode, List<Note> notes) {
        OutlineVersion outline = trainings.currentOutline(trainingCode);
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Note note : notes) {
            Optional<String> label = outlines.labelOf(outline, note.field());
            if (label.isEmpty()) {
                faults.add(
                        new Fault(
                                note.field(),
                                "There is no field \"" + shortened(note.field()) + "\" in version " + outline.number()
                                        + " of the outline; please name one as in the outline's JSON, such as objectives[0].text."));
            } else {
                PlainText.fault("The comment on \"" + label.get() + "\"", note.text(), PlainText.TEXT)
                        .ifPresent(message -> faults.add(new Fault(note.field(), message)));
            }
            if (!seen.add(note.field())) {
                faults.add(new Fault(
                        note.field(), "There are two comments on \"" + note.field() + "\"; please send one."));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static String shortened(String field) {
        return field.length() <= SHOWN ? field : field.substring(0, SHOWN) + "…";
    }

    private OpenTask held(String taskId, String person) {
        OpenTask task = tasks.assignedTo(person, TASKS).stream()
                .filter(each -> each.id().equals(taskId) && REVIEWS.contains(each.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("You hold no open review with this number."
                        + " It may have been handed in already, or its time is over, or somebody else has it."));
        duties.objectionToReviewer(task.trainingCode(), person).ifPresent(objection -> {
            throw Refusal.forbidden(objection);
        });
        return task;
    }
}
