package academy.capstone.signoff.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those who sign, and to those above them when a signature is missing. */
@Service
public class SignOffNotices {

    private static final String SIGN_OFF = "UserTask_SignOff";

    private final Notices notices;
    private final Trainings trainings;
    private final People people;
    private final SignOffRuns runs;
    private final Signatories signatories;
    private final Deadlines deadlines;
    private final OpenTasks tasks;
    private final Clock clock;

    SignOffNotices(
            Notices notices,
            Trainings trainings,
            People people,
            SignOffRuns runs,
            Signatories signatories,
            Deadlines deadlines,
            OpenTasks tasks,
            Clock clock) {
        this.notices = notices;
        this.trainings = trainings;
        this.people = people;
        this.runs = runs;
        this.signatories = signatories;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks for a signature, and tells what those before have said. */
    @Transactional
    public void request(String trainingCode) {
        SignOffStep step = waiting(trainingCode);
        Instant due = deadlines.of(step.acting()).getSignOffDue().toInstant();
        notices.post(notice("request-sign-off", step, step.acting(), "", due)
                .with("onBehalfOf", step.onBehalf().map(people::nameOf).orElse(""))
                .with("earlier", earlier(step)));
    }

    /** Reminds whoever signs, and whoever is signed for; once a day at most. */
    @Transactional
    public void remind(String trainingCode) {
        SignOffStep step = waiting(trainingCode);
        Instant due = due(trainingCode);
        notices.post(notice("remind-signatory", step, step.acting(), today(), due)
                .with("onBehalfOf", step.onBehalf().map(people::nameOf).orElse("")));
        step.onBehalf()
                .ifPresent(absent -> notices.post(notice("inform-absent-signatory", step, absent, today(), null)));
    }

    /**
     * Tells one level up that a signature is missing: above a director is senior management, above that the task force. The
     * signature stays with those who owe it.
     */
    @Transactional
    public void escalate(String trainingCode) {
        SignOffStep step = waiting(trainingCode);
        List<Group> levels = step.role().equals(Signatories.DIRECTOR)
                ? List.of(Group.SENIOR_MANAGEMENT, Group.TASK_FORCE)
                : List.of(Group.TASK_FORCE);
        List<Person> above = levels.stream()
                .map(level -> people.members(level).stream()
                        .filter(member -> !member.id().equals(step.acting()))
                        .toList())
                .filter(members -> !members.isEmpty())
                .findFirst()
                .orElse(List.of());
        LocalDate today = LocalDate.now(clock);
        above.stream()
                .flatMap(member ->
                        Stream.of(member.id(), people.actingFor(member, today).id()))
                .filter(recipient -> !recipient.equals(step.acting()))
                .distinct()
                .forEach(recipient -> notices.post(notice("escalate-sign-off", step, recipient, today(), null)
                        .with("onBehalfOf", step.onBehalf().map(people::nameOf).orElse(""))));
    }

    /** By when the signature is to be given, as the process has set it. */
    private @Nullable Instant due(String trainingCode) {
        return tasks.of(trainingCode).stream()
                .filter(task -> task.key().equals(SIGN_OFF))
                .flatMap(task -> Stream.ofNullable(task.due()))
                .findFirst()
                .orElse(null);
    }

    /** The step that waits, in the hands of those who have it today. */
    private SignOffStep waiting(String trainingCode) {
        SignOffStep step = runs.waiting(trainingCode)
                .orElseThrow(() -> new IllegalStateException("No signature of " + trainingCode + " waits."));
        Signature now = signatories.today(step);
        return step.inHandsOf(now);
    }

    private String earlier(SignOffStep step) {
        return String.join(
                " ",
                runs.newest(step.trainingCode()).stream()
                        .flatMap(each -> each.decided().stream()
                                .map(decided -> SignOffWords.decided(each, people::nameOf)
                                        + (decided.comment().isBlank() ? "." : ": " + decided.comment())))
                        .toList());
    }

    private Notice notice(String purpose, SignOffStep step, String recipient, String occasion, @Nullable Instant due) {
        TrainingFacts facts = trainings.facts(step.trainingCode());
        return new Notice(
                String.join(":", facts.code(), purpose, step.run() + "." + step.number(), recipient, occasion),
                recipient,
                purpose,
                facts.code(),
                due,
                "/trainings/" + facts.code(),
                Map.of(
                        Notice.TITLE,
                        facts.title(),
                        "reason",
                        step.reason(),
                        "signatory",
                        people.nameOf(step.acting())));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
