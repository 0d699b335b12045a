package academy.capstone.review.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Round;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to reviewers, the task force and the coordinator. */
@Service
public class ReviewNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Notices notices;
    private final Trainings trainings;
    private final People people;
    private final AssignmentRepository assignments;
    private final RoundRepository rounds;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final OpenTasks tasks;
    private final Clock clock;

    ReviewNotices(
            Notices notices,
            Trainings trainings,
            People people,
            AssignmentRepository assignments,
            RoundRepository rounds,
            Deadlines deadlines,
            Calendars calendars,
            OpenTasks tasks,
            Clock clock) {
        this.notices = notices;
        this.trainings = trainings;
        this.people = people;
        this.assignments = assignments;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks an expert for a review. */
    @Transactional
    public void inviteReviewer(String trainingCode, String person) {
        post(
                "invite-reviewer",
                trainingCode,
                person,
                "",
                deadlines.of(person).getReviewEnd().toInstant());
    }

    /** Asks a designer for a review. */
    @Transactional
    public void inviteDesigner(String trainingCode, String person) {
        post(
                "invite-designer",
                trainingCode,
                person,
                "",
                deadlines.of(person).getReviewEnd().toInstant());
    }

    /** Reminds an expert; once a day at most. */
    @Transactional
    public void remindReviewer(String trainingCode, String person) {
        remind("remind-reviewer", trainingCode, person);
    }

    /** Reminds a designer; once a day at most. */
    @Transactional
    public void remindDesigner(String trainingCode, String person) {
        remind("remind-designer", trainingCode, person);
    }

    /** Whoever has lost the task meanwhile is not reminded of it. */
    private void remind(String purpose, String trainingCode, String person) {
        Instant due = due(trainingCode, person);
        if (due != null) {
            post(purpose, trainingCode, person, today(), due);
        }
    }

    /** By when the person's task is to be done, as the process has set it. */
    private @Nullable Instant due(String trainingCode, String person) {
        return tasks.of(trainingCode).stream()
                .filter(task -> person.equals(task.assignee()))
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Tells the task force that too few may review. */
    @Transactional
    public void requestReviewers(String trainingCode) {
        toTaskForce("request-reviewers", trainingCode);
    }

    /** Tells the task force that nobody is left to review in place of this person. */
    @Transactional
    public void requestReplacement(String trainingCode, String leaving) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Map<String, String> more = Map.of("reviewer", people.nameOf(leaving));
        toTaskForce("request-replacement", facts, leaving, more);
    }

    /** Tells the task force that nobody is left to review the learning design in place of this person. */
    @Transactional
    public void requestDesigner(String trainingCode, String leaving) {
        Map<String, String> more = Map.of("reviewer", people.nameOf(leaving));
        toTaskForce("request-designer", trainings.facts(trainingCode), leaving, more);
    }

    /** Tells a reviewer that the review is no longer needed, and why. */
    @Transactional
    public void release(String trainingCode, String person) {
        TrainingFacts facts = trainings.facts(trainingCode);
        String reason = assignments.of(trainingCode).stream()
                .filter(each -> each.round() == facts.round() && each.person().equals(person))
                .flatMap(each -> each.endedReason().stream())
                .findFirst()
                .orElse("");
        post("release-reviewer", facts, person, "", null, Map.of("reason", reason));
    }

    /** Tells the reviewer's director, or whoever acts for this one, that the window ends and no review has come. */
    @Transactional
    public void escalate(String trainingCode, String person) {
        TrainingFacts facts = trainings.facts(trainingCode);
        WorkCalendar calendar = calendars.of(person);
        Optional<Person> director = people.find(person)
                .flatMap(Person::bureau)
                .flatMap(people::directorOf)
                .map(each -> people.actingFor(each, calendar.today()));
        Instant due = due(trainingCode, person);
        Map<String, String> more = Map.of("reviewer", people.nameOf(person), "windowEnd", words(due, calendar));
        if (director.isPresent()) {
            post("escalate-review", facts, director.get().id(), person, due, more);
        } else {
            toTaskForce("escalate-review", facts, person, more);
        }
    }

    /** Such as: today at 18:00 (time of Geneva). */
    private static String words(@Nullable Instant due, WorkCalendar calendar) {
        if (due == null) {
            return "soon";
        }
        ZonedDateTime end = due.atZone(calendar.zone());
        String day = end.toLocalDate().equals(calendar.today()) ? "today" : "on " + DAY.format(end);
        return day + " at " + TIME.format(end) + " (time of " + calendar.name() + ")";
    }

    /** Tells the task force that every reviewer stayed silent. */
    @Transactional
    public void requestSilenceConfirmation(String trainingCode) {
        toTaskForce("request-silence-confirmation", trainingCode);
    }

    /** Asks the chair to decide. */
    @Transactional
    public void requestChairDecision(String trainingCode) {
        toTaskForce("request-chair-decision", trainingCode);
    }

    /** Tells the coordinator and those who reviewed what the round came to. */
    @Transactional
    public void reportOutcome(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Round round = rounds.of(trainingCode).stream()
                .filter(each -> each.number() == facts.round())
                .findFirst()
                .orElseThrow();
        String outcome = round.chairWord()
                .map(Round.ChairWord::decision)
                .orElseGet(() -> round.result().map(Round.Result::outcome).orElse(""));
        String explanation = round.chairWord()
                .map(Round.ChairWord::comment)
                .orElseGet(() -> round.result().map(Round.Result::explanation).orElse(""));
        Map<String, String> more = Map.of("outcome", outcome.replace('-', ' '), "explanation", explanation);
        post("report-review-outcome", facts, facts.coordinator(), "", null, more);
        for (Assignment assignment : assignments.of(trainingCode)) {
            if (assignment.round() == facts.round() && assignment.state() == Assignment.State.GIVEN) {
                post("report-review-outcome", facts, assignment.person(), "", null, more);
            }
        }
    }

    private void toTaskForce(String purpose, String trainingCode) {
        toTaskForce(purpose, trainings.facts(trainingCode), "", Map.of());
    }

    private void toTaskForce(String purpose, TrainingFacts facts, String about, Map<String, String> more) {
        List<Person> members = people.members(Group.TASK_FORCE);
        Instant due = deadlines.getTaskDue().toInstant();
        members.forEach(each -> post(purpose, facts, each.id(), today() + about, due, more));
    }

    private void post(String purpose, String trainingCode, String person, String occasion, @Nullable Instant due) {
        post(purpose, trainings.facts(trainingCode), person, occasion, due, Map.of());
    }

    private void post(
            String purpose,
            TrainingFacts facts,
            String person,
            String occasion,
            @Nullable Instant due,
            Map<String, String> more) {
        Notice notice = new Notice(
                String.join(":", facts.code(), purpose, String.valueOf(facts.round()), person, occasion),
                person,
                purpose,
                facts.code(),
                due,
                "/trainings/" + facts.code(),
                Map.of(Notice.TITLE, facts.title()));
        for (Map.Entry<String, String> fact : more.entrySet()) {
            notice = notice.with(fact.getKey(), fact.getValue());
        }
        notices.post(notice);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
