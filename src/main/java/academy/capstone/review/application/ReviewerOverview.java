package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.KeptChoice;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.domain.ReviewerChoice;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ChoiceRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.WorkCalendar;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to review a training and why, and who else could be; for the task force. Holds nothing of the reviews. */
@Service
@Transactional(readOnly = true)
public class ReviewerOverview {

    private final Trainings trainings;
    private final People people;
    private final ReviewerChange change;
    private final ReviewerEligibility eligibility;
    private final AssignmentRepository assignments;
    private final RoundRepository rounds;
    private final ChoiceRepository choices;
    private final OpenTasks tasks;
    private final Calendars calendars;

    ReviewerOverview(
            Trainings trainings,
            People people,
            ReviewerChange change,
            ReviewerEligibility eligibility,
            AssignmentRepository assignments,
            RoundRepository rounds,
            ChoiceRepository choices,
            OpenTasks tasks,
            Calendars calendars) {
        this.trainings = trainings;
        this.people = people;
        this.change = change;
        this.eligibility = eligibility;
        this.assignments = assignments;
        this.rounds = rounds;
        this.choices = choices;
        this.tasks = tasks;
        this.calendars = calendars;
    }

    /**
     * The reviewers of the newest round.
     *
     * @param running false before the first round and once the round is consolidated
     * @param objection why the reader can't change anything, although of the task force
     * @param asked in the order of asking
     * @param experts who else could review the content, as of now
     * @param designers who else could review the design, as of now
     */
    public record Seen(
            TrainingFacts training,
            boolean running,
            Optional<String> objection,
            List<Asked> asked,
            Others experts,
            Others designers) {}

    /**
     * Somebody who was asked.
     *
     * @param due by when the review is to be given, at the person's duty station; empty if none is open
     */
    public record Asked(Assignment assignment, String name, Optional<ZonedDateTime> due) {

        public boolean open() {
            return assignment.state() == Assignment.State.ASKED;
        }
    }

    /**
     * The rest of the reviewers of one kind.
     *
     * @param eligible whom the rules could ask, the best first
     * @param notChosen the others, each with the reason that counted when reviewers of this kind were last chosen by rule; with
     *     today's for whoever was no reviewer then
     * @param nameable whom the task force may name
     */
    public record Others(List<Choice> eligible, List<Choice> notChosen, List<Choice> nameable) {}

    /**
     * What the task force sees.
     *
     * @throws Refusal of kind forbidden for everybody else
     */
    public Seen of(String trainingCode, String reader) {
        TrainingFacts facts = trainings.facts(trainingCode);
        if (!people.isMember(reader, Group.TASK_FORCE)) {
            throw Refusal.forbidden("Only the task force sees and changes who reviews a training.");
        }
        boolean running = facts.stage() == Stage.PEER_REVIEW
                && rounds.of(trainingCode).stream()
                        .anyMatch(each ->
                                each.number() == facts.round() && each.result().isEmpty());
        List<Assignment> asked = assignments.of(trainingCode).stream()
                .filter(each -> each.round() == facts.round())
                .toList();
        ReviewerField field = eligibility.field(trainingCode);
        List<OpenTask> open = tasks.of(trainingCode);
        List<KeptChoice> kept = choices.of(trainingCode, facts.round());
        return new Seen(
                facts,
                running,
                change.objection(trainingCode, reader),
                asked.stream()
                        .map(each -> new Asked(each, people.nameOf(each.person()), due(each, open)))
                        .toList(),
                others(field, ReviewKind.CONTENT, asked, kept),
                others(field, ReviewKind.DESIGN, asked, kept));
    }

    /** True if the person would see anything here. */
    public boolean concerns(String trainingCode, String reader) {
        return people.isMember(reader, Group.TASK_FORCE)
                && trainings.facts(trainingCode).round() > 0;
    }

    private Optional<ZonedDateTime> due(Assignment asked, List<OpenTask> open) {
        WorkCalendar calendar = calendars.of(asked.person());
        return open.stream()
                .filter(each -> asked.person().equals(each.assignee()))
                .flatMap(each -> Optional.<Instant>ofNullable(each.due()).stream())
                .map(each -> each.atZone(calendar.zone()))
                .findFirst();
    }

    private static Others others(ReviewerField field, ReviewKind kind, List<Assignment> asked, List<KeptChoice> kept) {
        Set<String> all = asked.stream().map(Assignment::person).collect(Collectors.toSet());
        Set<String> chosen = asked.stream()
                .filter(each -> each.kind() == kind && each.state().counts())
                .map(Assignment::person)
                .collect(Collectors.toSet());
        Map<String, String> then = new HashMap<>();
        kept.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.notChosen().stream())
                .forEach(each -> then.put(each.person(), each.explanation()));
        ReviewerChoice rest = field.without(all).of(kind);
        return new Others(
                rest.eligible(),
                field.of(kind).notChosen(chosen).stream()
                        .filter(each -> !all.contains(each.person().id()))
                        .map(each -> new Choice(
                                each.person(), then.getOrDefault(each.person().id(), each.explanation())))
                        .toList(),
                rest.nameable());
    }
}
