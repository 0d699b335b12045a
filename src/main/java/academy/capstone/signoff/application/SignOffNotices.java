package academy.capstone.signoff.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to signatories and to the coordinator. */
@Service
public class SignOffNotices {

    private final Notices notices;
    private final Trainings trainings;
    private final People people;
    private final SigningOff signingOff;
    private final Deadlines deadlines;
    private final OpenTasks tasks;
    private final Clock clock;

    SignOffNotices(
            Notices notices,
            Trainings trainings,
            People people,
            SigningOff signingOff,
            Deadlines deadlines,
            OpenTasks tasks,
            Clock clock) {
        this.notices = notices;
        this.trainings = trainings;
        this.people = people;
        this.signingOff = signingOff;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks for a signature. */
    @Transactional
    public void request(String trainingCode, String signatory) {
        SignOffStep step = stepOf(trainingCode, signatory);
        post(
                "request-sign-off",
                trainingCode,
                step,
                signatory,
                deadlines.of(signatory).getSignOffDue().toInstant());
    }

    /** Reminds; once a day at most. */
    @Transactional
    public void remind(String trainingCode, String signatory) {
        post(
                "remind-signatory",
                trainingCode,
                stepOf(trainingCode, signatory),
                signatory,
                due(trainingCode, signatory));
    }

    /** Tells senior management and the secretariat that a signature is missing. */
    @Transactional
    public void escalate(String trainingCode, String signatory) {
        SignOffStep step = stepOf(trainingCode, signatory);
        for (Group group : List.of(Group.SENIOR_MANAGEMENT, Group.TASK_FORCE)) {
            for (Person member : people.members(group)) {
                if (!member.id().equals(signatory)) {
                    post("escalate-sign-off", trainingCode, step, member.id(), null);
                }
            }
        }
    }

    /** Tells the coordinator how it ended. */
    @Transactional
    public void informResult(String trainingCode) {
        List<SignOffStep> run = signingOff.currentRun(trainingCode);
        SignOffStep last = run.stream()
                .filter(each -> each.decided().isPresent())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Nobody has decided on " + trainingCode + "."));
        TrainingFacts facts = trainings.facts(trainingCode);
        SignOffStep.Decided decided = last.decided().orElseThrow();
        notices.post(notice("inform-sign-off-result", facts, last, facts.coordinator(), null)
                .with("decision", decided.word())
                .with("by", people.nameOf(decided.by()))
                .with("comment", decided.comment()));
    }

    /** By when the signatory's task is to be done, as the process has set it. */
    private @Nullable Instant due(String trainingCode, String signatory) {
        return tasks.of(trainingCode).stream()
                .filter(task -> signatory.equals(task.assignee()))
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private SignOffStep stepOf(String trainingCode, String signatory) {
        List<SignOffStep> run = signingOff.currentRun(trainingCode);
        return run.stream()
                .filter(each -> each.decided().isEmpty() && each.acting().equals(signatory))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No step of " + trainingCode + " waits for " + signatory + "."));
    }

    private void post(String purpose, String trainingCode, SignOffStep step, String recipient, @Nullable Instant due) {
        notices.post(notice(purpose, trainings.facts(trainingCode), step, recipient, due));
    }

    private Notice notice(
            String purpose, TrainingFacts facts, SignOffStep step, String recipient, @Nullable Instant due) {
        String onBehalf = step.acting().equals(step.person()) ? "" : people.nameOf(step.person());
        return new Notice(
                String.join(
                        ":",
                        facts.code(),
                        purpose,
                        step.run() + "." + step.number(),
                        recipient,
                        purpose.startsWith("request")
                                ? ""
                                : LocalDate.now(clock).toString()),
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
                        people.nameOf(step.acting()),
                        "onBehalfOf",
                        onBehalf));
    }
}
