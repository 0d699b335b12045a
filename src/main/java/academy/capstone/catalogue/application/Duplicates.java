package academy.capstone.catalogue.application;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.persistence.LookAlikeRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what a proposal has to do with what looks like it, and asks the other bureau. */
@Service
public class Duplicates {

    private static final String NONE = "none";
    private static final String NO_OPINION = "no-opinion";
    private static final String JUSTIFIED = "justified";

    private final Trainings trainings;
    private final LookAlikeRepository lookAlikes;
    private final People people;
    private final Notices notices;
    private final Deadlines deadlines;
    private final CatalogueSettings settings;
    private final Clock clock;

    Duplicates(
            Trainings trainings,
            LookAlikeRepository lookAlikes,
            People people,
            Notices notices,
            Deadlines deadlines,
            CatalogueSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.lookAlikes = lookAlikes;
        this.people = people;
        this.notices = notices;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps how the coordinator resolved the look-alikes.
     *
     * @throws Refusal if a justified duplicate has no reason, or the course to reuse or merge with was not found
     */
    @Transactional
    public void resolve(SubmittedTask task) {
        String word = task.fields().text("duplicateResolution");
        String reason = task.fields().optionalText("duplicateReason").orElse("");
        if (word.equals(JUSTIFIED) && reason.isBlank()) {
            throw Refusal.invalid("duplicateReason", "Please give the reason that justifies a duplicate.");
        }
        Optional<String> duplicateOf = task.fields().optionalText("duplicateOf");
        if (duplicateOf.isPresent()
                && lookAlikes.of(task.trainingCode()).stream()
                        .noneMatch(each -> each.reference().equals(duplicateOf.get()))) {
            throw Refusal.invalid(
                    "duplicateOf",
                    "\"" + duplicateOf.get()
                            + "\" is none of the look-alikes; please copy a reference from their list.");
        }
        LookAlike.Resolution resolution = new LookAlike.Resolution(word, reason, task.person());
        lookAlikes.resolve(task.trainingCode(), duplicateOf, resolution, clock.instant());
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), word, reason);
    }

    /** Keeps what the proposal is a duplicate of: what the coordinator named, otherwise the most alike. */
    @Transactional
    public void recordDuplicate(String trainingCode) {
        List<LookAlike> resolved = lookAlikes.of(trainingCode).stream()
                .filter(each -> each.resolution().filter(Duplicates::ends).isPresent())
                .toList();
        resolved.stream()
                .findFirst()
                .ifPresent(each -> lookAlikes.recordDuplicate(
                        trainingCode,
                        each.resolution().orElseThrow().word(),
                        Optional.of(each.reference()),
                        clock.instant()));
    }

    /**
     * Who speaks for the other bureau when the overlap asks for it.
     *
     * @return the user id of a coordinator, or none
     */
    @Transactional(readOnly = true)
    public String counterpart(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        return concerned(facts).stream()
                .flatMap(bureau -> speaker(bureau, facts).stream())
                .map(Person::id)
                .findFirst()
                .orElse(NONE);
    }

    /** Somebody else who speaks for the other bureau, in place of one who has left. */
    @Transactional(readOnly = true)
    public Optional<String> anotherCounterpart(String trainingCode, Optional<String> leaver) {
        TrainingFacts facts = trainings.facts(trainingCode);
        return concerned(facts).stream()
                .flatMap(bureau -> speakers(bureau, facts))
                .map(Person::id)
                .filter(person -> !leaver.equals(Optional.of(person)))
                .findFirst();
    }

    /** Asks the other bureau. */
    @Transactional
    public void requestConsultation(String trainingCode, String counterpart) {
        TrainingFacts facts = trainings.facts(trainingCode);
        lookAlikes.requestConsultation(trainingCode, counterpart, clock.instant());
        notices.post(new Notice(
                trainingCode + ":request-consultation:" + counterpart,
                counterpart,
                "request-consultation",
                trainingCode,
                deadlines.of(counterpart).getTaskDue().toInstant(),
                "/trainings/" + trainingCode,
                Map.of(
                        Notice.TITLE,
                        facts.title(),
                        "bureau",
                        facts.bureau().name(),
                        "coordinator",
                        people.nameOf(facts.coordinator()),
                        "lookAlikes",
                        String.join(
                                "\n",
                                lookAlikes.of(trainingCode).stream()
                                        .filter(each -> each.score() >= settings.consultFrom())
                                        .map(each -> "- " + each.title() + " (" + each.percent() + " %)")
                                        .toList()))));
    }

    /**
     * Keeps what the other bureau says.
     *
     * @throws Refusal if an objection has no comment
     */
    @Transactional
    public void answerConsultation(SubmittedTask task) {
        String opinion = task.fields().optionalText("consultationOpinion").orElse(NO_OPINION);
        String comment = task.fields().optionalText("comment").orElse("");
        if (opinion.equals("object") && comment.isBlank()) {
            throw Refusal.invalid("comment", "Please say in the comment what your bureau objects to.");
        }
        lookAlikes.answerConsultation(task.trainingCode(), opinion, comment, task.person(), clock.instant());
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), opinion, comment);
    }

    private static boolean ends(LookAlike.Resolution resolution) {
        return resolution.word().equals("reuse") || resolution.word().equals("merge");
    }

    /** The other bureaux, the one with the largest overlap first. */
    private List<Bureau> concerned(TrainingFacts facts) {
        return lookAlikes.of(facts.code()).stream()
                .filter(each -> each.score() >= settings.consultFrom())
                .flatMap(each -> each.bureau().stream())
                .filter(bureau -> bureau != facts.bureau())
                .distinct()
                .toList();
    }

    private Optional<Person> speaker(Bureau bureau, TrainingFacts facts) {
        return speakers(bureau, facts).findFirst();
    }

    /** The coordinators of the bureau, and its director, who answers if it has none. */
    private Stream<Person> speakers(Bureau bureau, TrainingFacts facts) {
        Set<String> ownSide = trainings.coordinatorsEver(facts.code());
        Stream<Person> coordinators = people.members(Group.COORDINATORS).stream()
                .filter(each -> each.bureau().filter(own -> own == bureau).isPresent());
        return Stream.concat(coordinators, people.directorOf(bureau).stream())
                .filter(each -> !ownSide.contains(each.id()));
    }
}
