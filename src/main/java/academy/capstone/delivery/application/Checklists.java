package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.domain.ChecklistItem;
import academy.capstone.delivery.domain.ChecklistItem.State;
import academy.capstone.delivery.domain.ChecklistPoint;
import academy.capstone.delivery.persistence.ChecklistRepository;
import academy.capstone.delivery.persistence.DocumentRepository;
import academy.capstone.training.Format;
import academy.capstone.training.Stage;
import academy.capstone.training.StageEntered;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checklists of a training. They live: a point is open, done with its evidence, or not applicable with a reason, until the
 * training ends. A task's form ticks the points that have the name of its fields.
 */
@Service
public class Checklists {

    private final ChecklistRepository lists;
    private final ChecklistLibrary library;
    private final DocumentRepository documents;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final DeliverySettings settings;
    private final Clock clock;

    Checklists(
            ChecklistRepository lists,
            ChecklistLibrary library,
            DocumentRepository documents,
            TrainingTeam team,
            Trainings trainings,
            DeliverySettings settings,
            Clock clock) {
        this.lists = lists;
        this.library = library;
        this.documents = documents;
        this.team = team;
        this.trainings = trainings;
        this.settings = settings;
        this.clock = clock;
    }

    /** A list as it stands in a training, and the points that came after the training took it over. */
    public record Standing(Checklist list, List<ChecklistItem> items, List<ChecklistPoint> offered) {

        public List<ChecklistItem> open() {
            return items.stream().filter(ChecklistItem::isOpen).toList();
        }
    }

    /** What somebody writes on a point; the texts as they were sent. */
    public record Entry(int seen, String state, String evidence, String document, String date, String reason) {}

    /** Every training takes its lists over when its delivery begins. */
    @EventListener
    void takeOver(StageEntered entered) {
        if (entered.stage() == Stage.SET_UP) {
            for (Checklist list : Checklist.values()) {
                addMissing(entered.trainingCode(), list);
            }
        }
    }

    @Transactional(readOnly = true)
    public Standing standing(String trainingCode, Checklist list) {
        List<ChecklistItem> items = lists.items(trainingCode, list);
        Set<String> known = items.stream().map(ChecklistItem::point).collect(Collectors.toSet());
        return new Standing(
                list,
                items,
                applicable(trainingCode, list).stream()
                        .filter(point -> !known.contains(point.key()))
                        .toList());
    }

    private List<ChecklistPoint> applicable(String trainingCode, Checklist list) {
        Format format = trainings.facts(trainingCode).format();
        return library.points(list).stream()
                .filter(point -> point.appliesTo(format))
                .toList();
    }

    private void addMissing(String trainingCode, Checklist list) {
        int place = 0;
        for (ChecklistPoint point : applicable(trainingCode, list)) {
            lists.add(trainingCode, ChecklistItem.fresh(list, point, place++));
        }
    }

    /** True for the training's people while it has not ended. */
    @Transactional(readOnly = true)
    public boolean mayWrite(String trainingCode, String person) {
        return !trainings.facts(trainingCode).stage().isEnd() && team.belongsTo(trainingCode, person);
    }

    /**
     * Takes over the points that are offered.
     *
     * @throws Refusal if the person is not one of the training's people, or the training has ended
     */
    @Transactional
    public void takeOffered(String trainingCode, String person, Checklist list) {
        requireWriter(trainingCode, person);
        addMissing(trainingCode, list);
    }

    /**
     * Writes on a point.
     *
     * @throws Refusal if the person is not one of the training's people, somebody else was faster, or with every fault
     */
    @Transactional
    public void write(String trainingCode, String person, Checklist list, String point, Entry entry) {
        requireWriter(trainingCode, person);
        ChecklistItem item = lists.items(trainingCode, list).stream()
                .filter(each -> each.point().equals(point))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("There is no such point on the list of this training."));
        change(trainingCode, item, entry.seen(), read(trainingCode, entry), person);
    }

    private Written read(String trainingCode, Entry entry) {
        List<Fault> faults = new ArrayList<>();
        Optional<State> state = State.of(entry.state());
        expect(state.isPresent(), "state", "Please say open, done or not applicable.", faults);
        text("evidence", "The evidence", entry.evidence(), faults);
        text("reason", "The reason", entry.reason(), faults);
        expect(
                state.filter(State.NOT_APPLICABLE::equals).isEmpty()
                        || !entry.reason().isBlank(),
                "reason",
                "Please say why this point does not apply.",
                faults);
        Optional<LocalDate> date = date(entry.date(), faults);
        Optional<Long> document = document(trainingCode, entry.document(), faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Optional<LocalDate> doneOn = state.filter(State.DONE::equals).map(done -> date.orElseGet(this::today));
        return new Written(
                state.orElseThrow(),
                entry.evidence().strip(),
                document,
                doneOn,
                entry.reason().strip());
    }

    /** What is written on a point, checked. */
    private record Written(
            State state, String evidence, Optional<Long> document, Optional<LocalDate> doneOn, String reason) {}

    private void change(String trainingCode, ChecklistItem item, int seen, Written written, String person) {
        ChecklistItem changed = new ChecklistItem(
                item.list(),
                item.point(),
                item.place(),
                item.label(),
                item.wording(),
                item.owner(),
                written.state(),
                written.evidence(),
                written.document(),
                written.doneOn(),
                written.reason(),
                seen,
                Optional.of(person),
                Optional.of(clock.instant()));
        if (!lists.change(trainingCode, changed)) {
            throw Refusal.conflict(
                    "Somebody else has changed this point since you opened the page. Please look at it again.");
        }
    }

    /**
     * Marries a task's form with the list: what it ticks is done. Returns the comment of the decision, followed by the points
     * that are left open.
     *
     * @throws Refusal if points are open and the setting says that none may be
     */
    @Transactional
    public String decide(String trainingCode, Checklist list, String person, String comment, Predicate<String> ticked) {
        addMissingIfNew(trainingCode, list);
        lists.items(trainingCode, list).stream()
                .filter(item -> item.isOpen() && ticked.test(item.point()))
                .forEach(item -> change(
                        trainingCode,
                        item,
                        item.revision(),
                        new Written(State.DONE, item.evidence(), item.document(), Optional.of(today()), ""),
                        person));
        List<String> open = standing(trainingCode, list).open().stream()
                .map(ChecklistItem::label)
                .toList();
        if (settings.checklistsRequired() && !open.isEmpty()) {
            throw Refusal.conflict("Points are open on the checklist \"%s\": %s. Please close them first."
                    .formatted(list.title(), String.join("; ", open)));
        }
        return open.isEmpty()
                ? comment
                : (comment + "\nLeft open on the checklist: " + String.join("; ", open) + ".").strip();
    }

    /** A training that was already under way when lists came to be has none yet. */
    private void addMissingIfNew(String trainingCode, Checklist list) {
        if (lists.items(trainingCode, list).isEmpty()) {
            addMissing(trainingCode, list);
        }
    }

    private void requireWriter(String trainingCode, String person) {
        team.requireMember(trainingCode, person);
        if (trainings.facts(trainingCode).stage().isEnd()) {
            throw Refusal.conflict("This training has ended; its checklists stay as they are.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static void text(String field, String label, String text, List<Fault> faults) {
        PlainText.fault(label, text, PlainText.TEXT).ifPresent(sentence -> faults.add(new Fault(field, sentence)));
    }

    private static void expect(boolean right, String field, String sentence, List<Fault> faults) {
        if (!right) {
            faults.add(new Fault(field, sentence));
        }
    }

    private static Optional<LocalDate> date(String text, List<Fault> faults) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            faults.add(new Fault("date", "Please give the date as 2027-03-01."));
            return Optional.empty();
        }
    }

    private Optional<Long> document(String trainingCode, String id, List<Fault> faults) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        Optional<Long> found = Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(number -> documents.find(trainingCode, number).isPresent());
        expect(found.isPresent(), "document", "There is no such document in this course file.", faults);
        return found;
    }
}
