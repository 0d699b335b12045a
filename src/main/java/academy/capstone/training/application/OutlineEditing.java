package academy.capstone.training.application;

import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.RevisionGate;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.domain.OutlineCheck;
import academy.capstone.training.domain.OutlineContext;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators write the outline; it leaves their hands only without faults. */
@Service
@Transactional
public class OutlineEditing {

    private static final List<Stage> EDITABLE = List.of(Stage.INTAKE, Stage.DESIGN);

    private final Trainings files;
    private final TrainingRepository trainings;
    private final Outlines outlines;
    private final OutlineJson json;
    private final OutlineCheck check;
    private final People people;
    private final ObjectProvider<RevisionGate> gates;
    private final boolean answersRequired;
    private final Clock clock;

    OutlineEditing(
            Trainings files,
            TrainingRepository trainings,
            Outlines outlines,
            OutlineJson json,
            TrainingSettings settings,
            People people,
            ObjectProvider<RevisionGate> gates,
            Clock clock) {
        this.files = files;
        this.trainings = trainings;
        this.outlines = outlines;
        this.json = json;
        this.check = new OutlineCheck(settings.rules().asRules());
        this.answersRequired = settings.answersRequired();
        this.people = people;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * What became of an outline that somebody sent.
     *
     * @param version the newest version now; empty if nothing was stored
     * @param faults what is still wrong with it
     */
    public record Saved(Optional<Integer> version, List<Fault> faults) {}

    /**
     * Saves what somebody sent.
     *
     * @param partial true to keep an unfinished outline; then only unknown fields, wrong types and overlong texts stop it
     * @param expected the version that the person has seen, if they said so
     * @throws Refusal of kind forbidden for all but the coordinator; of kind conflict if the outline is not open for
     *     changes, or somebody saved another version meanwhile
     */
    public Saved save(String trainingCode, String person, byte[] sent, boolean partial, Optional<Integer> expected) {
        CourseFile file = file(trainingCode);
        refuseUnlessOpen(file.facts(), person);
        if (expected.isPresent() && expected.get() != file.outlineVersion()) {
            throw Refusal.conflict(
                    "Version %d of the outline was saved meanwhile; you have seen version %d. Reload it and enter your changes again."
                            .formatted(file.outlineVersion(), expected.get()));
        }
        OutlineJson.Reading reading = json.read(sent);
        if (reading.unreadable()) {
            return new Saved(Optional.empty(), reading.faults());
        }
        List<Fault> limits = new ArrayList<>(reading.faults());
        limits.addAll(check.limits(reading.outline()));
        List<Fault> faults = check.check(reading.outline(), context(file.facts()));
        if (!limits.isEmpty() || (!partial && !faults.isEmpty())) {
            limits.addAll(faults);
            return new Saved(Optional.empty(), limits);
        }
        OutlineVersion saved = outlines.save(file, reading.outline(), person, EDITABLE);
        noteInstructors(file, saved);
        return new Saved(Optional.of(saved.number()), faults);
    }

    /** True while the person may change the outline. */
    public boolean mayEdit(TrainingFacts facts, String person) {
        return facts.coordinator().equals(person) && EDITABLE.contains(facts.stage());
    }

    /** What is still wrong with the newest outline. */
    @Transactional(readOnly = true)
    public List<Fault> faults(String trainingCode) {
        return faults(file(trainingCode).facts(), outlines.newest(trainingCode).outline());
    }

    /** What is still wrong with an outline of a training. */
    public List<Fault> faults(TrainingFacts facts, Outline outline) {
        return check.check(outline, context(facts));
    }

    /**
     * The coordinator hands the outline over; the decision log keeps which version it was.
     *
     * @throws Refusal of kind invalid with every fault, and, if settings ask for it, every comment without an answer
     */
    public void submit(SubmittedTask task) {
        refuseUnfinished(task.trainingCode());
        files.decided(
                task.trainingCode(),
                task.taskKey(),
                task.person(),
                Optional.empty(),
                "submitted",
                task.fields().optionalText("note").orElse(""));
    }

    /**
     * Lets an outline go to review.
     *
     * @throws Refusal of kind invalid with every fault, and, if settings ask for it, every comment without an answer
     */
    @Transactional(readOnly = true)
    public void refuseUnfinished(String trainingCode) {
        CourseFile file = file(trainingCode);
        List<Fault> faults = new ArrayList<>(
                faults(file.facts(), outlines.newest(trainingCode).outline()));
        if (answersRequired && file.facts().round() > 0) {
            gates.stream().forEach(gate -> faults.addAll(gate.unanswered(trainingCode)));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void refuseUnlessOpen(TrainingFacts facts, String person) {
        if (!facts.coordinator().equals(person)) {
            throw Refusal.forbidden("Only the coordinator of a training can change its outline.");
        }
        if (!EDITABLE.contains(facts.stage())) {
            throw Refusal.conflict("The outline can be changed during design; this training is in the stage \""
                    + facts.stage().label() + "\".");
        }
    }

    private void noteInstructors(CourseFile before, OutlineVersion saved) {
        if (saved.number() == before.outlineVersion()) {
            return;
        }
        Outline previous =
                outlines.numbered(saved.trainingCode(), before.outlineVersion()).outline();
        List<String> accounts = Outlines.accounts(saved.outline());
        if (!accounts.equals(Outlines.accounts(previous))) {
            trainings.replaceInstructors(saved.trainingCode(), accounts);
        }
    }

    private OutlineContext context(TrainingFacts facts) {
        Map<String, Optional<Optional<Bureau>>> known = new HashMap<>();
        return new OutlineContext(
                facts.format(),
                facts.coordinator(),
                facts.bureau(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                user -> known.computeIfAbsent(user, id -> people.find(id).map(Person::bureau)));
    }

    private CourseFile file(String trainingCode) {
        return trainings.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode));
    }
}
