package academy.capstone.evaluation.application;

import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Invitation;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.ProcessMessages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens evaluations, invites to them, and says what came of them. */
@Service
public class Evaluations {

    private static final String FIRST_FOLLOW_UP = "follow-up-1";
    private static final String SECOND_FOLLOW_UP = "follow-up-2";
    private static final String FOLLOW_UP_SCHEDULED = "evaluation.followUpScheduled";

    private final EvaluationRepository evaluations;
    private final Participants participants;
    private final InvitationNotices notices;
    private final EvaluationClosing closing;
    private final ProcessMessages messages;
    private final Trainings trainings;
    private final Deadlines deadlines;
    private final EvaluationSettings settings;
    private final Clock clock;

    Evaluations(
            EvaluationRepository evaluations,
            Participants participants,
            InvitationNotices notices,
            EvaluationClosing closing,
            ProcessMessages messages,
            Trainings trainings,
            Deadlines deadlines,
            EvaluationSettings settings,
            Clock clock) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.notices = notices;
        this.closing = closing;
        this.messages = messages;
        this.trainings = trainings;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the questionnaire at the end of the training. */
    @Transactional
    public void open(String trainingCode) {
        open(trainingCode, Questionnaire.LEVEL_1);
    }

    /** Invites every participant by a link of their own. */
    @Transactional
    public void invite(String trainingCode) {
        Evaluation evaluation =
                evaluations.newest(trainingCode, Questionnaire.LEVEL_1).orElseThrow();
        inviteAll(evaluation, "invite-participants");
    }

    /** Reminds once everybody who has not answered yet, by another link. */
    @Transactional
    public void remind(String trainingCode) {
        Evaluation evaluation =
                evaluations.newest(trainingCode, Questionnaire.LEVEL_1).orElseThrow();
        String title = trainings.facts(trainingCode).title();
        long after = 0;
        List<Invitation> page = evaluations.silent(evaluation.id(), after, settings.noticeBatch());
        while (!page.isEmpty()) {
            page.forEach(invitation -> participants
                    .find(invitation.participantId())
                    .ifPresent(participant ->
                            notices.post(evaluation, title, invitation.id(), participant, "remind-participants")));
            after = page.get(page.size() - 1).id();
            page = evaluations.silent(evaluation.id(), after, settings.noticeBatch());
        }
    }

    /** Closes the questionnaire, adds the answers up and judges them. Returns the word for the quality. */
    @Transactional
    public String summarise(String trainingCode) {
        return closing.close(
                evaluations.newest(trainingCode, Questionnaire.LEVEL_1).orElseThrow());
    }

    /** Has the follow-ups wait for their time in a process of their own. */
    @Transactional
    public void scheduleFollowUps(String trainingCode) {
        messages.start(FOLLOW_UP_SCHEDULED, trainingCode, Map.of());
    }

    /** Asks the participants what they have put to use so far. */
    @Transactional
    public void inviteFirstFollowUp(String trainingCode) {
        if (tooLate(trainingCode)) {
            return;
        }
        inviteAll(open(trainingCode, FIRST_FOLLOW_UP), "invite-first-follow-up");
    }

    /** Closes the first follow-up and asks what has lasted. */
    @Transactional
    public void inviteSecondFollowUp(String trainingCode) {
        evaluations
                .newest(trainingCode, FIRST_FOLLOW_UP)
                .filter(Evaluation::open)
                .ifPresent(closing::close);
        if (!tooLate(trainingCode)) {
            inviteAll(open(trainingCode, SECOND_FOLLOW_UP), "invite-second-follow-up");
        }
    }

    /** After a long standstill all timers that were missed come at once; nobody is asked then what has become too old. */
    private boolean tooLate(String trainingCode) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return evaluations
                .openedOn(trainingCode, Questionnaire.LEVEL_1)
                .filter(opened ->
                        opened.plusMonths(settings.followUpsUntilMonths()).isBefore(today))
                .isPresent();
    }

    /** Closes follow-ups whose time is over, so that their results can be read. */
    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void closeFollowUps() {
        evaluations.over(Questionnaire.LEVEL_1, clock.instant()).forEach(closing::close);
    }

    private Evaluation open(String trainingCode, String questionnaire) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Optional<Instant> until =
                Optional.ofNullable(deadlines.getEvaluationEnd()).map(Date::toInstant);
        return evaluations
                .find(evaluations.open(trainingCode, questionnaire, today, until))
                .orElseThrow();
    }

    private void inviteAll(Evaluation evaluation, String purpose) {
        String title = trainings.facts(evaluation.trainingCode()).title();
        long after = 0;
        List<Participant> page = participants.enrolled(evaluation.trainingCode(), after, settings.noticeBatch());
        while (!page.isEmpty()) {
            page.forEach(participant -> evaluations
                    .invite(evaluation.id(), participant.id())
                    .ifPresent(invitation -> notices.post(evaluation, title, invitation, participant, purpose)));
            after = page.get(page.size() - 1).id();
            page = participants.enrolled(evaluation.trainingCode(), after, settings.noticeBatch());
        }
        evaluations.countInvited(evaluation.id());
    }
}
