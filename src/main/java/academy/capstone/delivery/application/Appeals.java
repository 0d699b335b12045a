package academy.capstone.delivery.application;

import academy.capstone.delivery.PersonalTraces;
import academy.capstone.delivery.domain.Appeal;
import academy.capstone.delivery.domain.AttendanceRule;
import academy.capstone.delivery.domain.Correction;
import academy.capstone.delivery.domain.ResultLine;
import academy.capstone.delivery.domain.ResultVersion;
import academy.capstone.delivery.persistence.CorrectionRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a participant sees of the own result, and how to disagree with it; and what the training's people see of that. */
@Service
public class Appeals implements PersonalTraces {

    /** Under this name appeals stand in the decision log, which knows nobody's name. */
    static final String APPEAL = "AppealResult";

    private final CorrectionRepository corrections;
    private final ResultsRepository results;
    private final ParticipantRepository participants;
    private final ResultsBook book;
    private final ConfirmedResults confirmed;
    private final CorrectionNotices notices;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final DeliverySettings settings;
    private final Clock clock;

    Appeals(
            CorrectionRepository corrections,
            ResultsRepository results,
            ParticipantRepository participants,
            ResultsBook book,
            ConfirmedResults confirmed,
            CorrectionNotices notices,
            TrainingTeam team,
            Trainings trainings,
            DeliverySettings settings,
            Clock clock) {
        this.corrections = corrections;
        this.results = results;
        this.participants = participants;
        this.book = book;
        this.confirmed = confirmed;
        this.notices = notices;
        this.team = team;
        this.trainings = trainings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The own result.
     *
     * @param passed grade and attendance reach what the outline asks for
     * @param answer the newest confirmed correction
     * @param until the end of the time for an appeal
     */
    public record OwnResult(
            ResultLine line,
            AttendanceRule rule,
            Optional<BigDecimal> passMark,
            boolean passed,
            Optional<Appeal> appeal,
            Optional<Correction> answer,
            boolean mayAppeal,
            Instant until) {}

    /**
     * One participant's result in all its versions, for the training's people.
     *
     * @param waiting the correction that waits for somebody's confirmation
     */
    public record History(
            ResultLine line,
            List<ResultVersion> versions,
            List<Correction> corrections,
            Optional<Correction> waiting,
            Optional<Appeal> appeal,
            int sessionsPlanned,
            boolean mayPropose,
            boolean mayDecide) {}

    /** What is open after the confirmation. */
    public record Open(List<Appeal> appeals, List<Correction> corrections) {

        public boolean isEmpty() {
            return appeals.isEmpty() && corrections.isEmpty();
        }
    }

    /** The result of a participant once it is confirmed; empty before. */
    @Transactional(readOnly = true)
    public Optional<OwnResult> ownResult(long participantId) {
        return participants.find(participantId).flatMap(participant -> {
            String code = participant.trainingCode();
            return confirmed
                    .appealsUntil(code)
                    .flatMap(until -> results.lines(code, List.of(participantId)).stream()
                            .findFirst()
                            .map(line -> ownResult(code, line, until)));
        });
    }

    private OwnResult ownResult(String code, ResultLine line, Instant until) {
        AttendanceRule rule = book.attendanceRule(code);
        Optional<BigDecimal> passMark = Optional.ofNullable(book.outline(code).passMark());
        boolean passed = rule.isMet(line.sessions())
                && line.grade().isPresent()
                && passMark.map(mark -> line.grade().get().compareTo(mark) >= 0).orElse(true);
        Optional<Appeal> appeal = corrections.appealOf(line.participantId());
        Optional<Correction> answer = corrections.of(line.participantId()).stream()
                .filter(each -> each.state() == Correction.State.CONFIRMED)
                .findFirst();
        boolean mayAppeal = appeal.isEmpty() && clock.instant().isBefore(until);
        return new OwnResult(line, rule, passMark, passed, appeal, answer, mayAppeal, until);
    }

    /**
     * Files an appeal, which opens this one participant's result again.
     *
     * @throws Refusal if it is too early or too late, or if there is one already
     */
    @Transactional
    public void appeal(long participantId, String text) {
        OwnResult own = ownResult(participantId)
                .orElseThrow(() -> Refusal.conflict("Your result is not confirmed yet. You can appeal once it is."));
        String code = participants.find(participantId).orElseThrow().trainingCode();
        // Two clicks in the same moment come one after the other.
        results.lockSheet(code);
        if (corrections.appealOf(participantId).isPresent()) {
            throw Refusal.conflict("You have appealed already. The answer will come by mail and stand on this page.");
        }
        if (!own.mayAppeal()) {
            throw Refusal.conflict("The time for an appeal is over. Please write to the coordinator of the training.");
        }
        PlainText.fault("Your text", text, PlainText.TEXT)
                .or(() -> text.isBlank()
                        ? Optional.of("Please say what you think is wrong with your result.")
                        : Optional.empty())
                .ifPresent(sentence -> {
                    throw Refusal.invalid("text", sentence);
                });
        long id =
                corrections.appeal(new Appeal(0, code, participantId, text.strip(), clock.instant(), Optional.empty()));
        trainings.decidedByRule(
                code,
                APPEAL,
                "reopened",
                "an appeal opens the result of one participant",
                "Appeal %d of participant number %d.".formatted(id, participantId));
        notices.askForAnswer(code, id);
    }

    /** @throws Refusal if the person is not one of the training's people */
    @Transactional(readOnly = true)
    public History history(String trainingCode, String person, long participantId) {
        team.requireMember(trainingCode, person);
        ResultLine line = results.lines(trainingCode, List.of(participantId)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("There is no such participant in this training."));
        List<Correction> all = corrections.of(participantId);
        Optional<Correction> waiting = all.stream()
                .filter(each -> each.state() == Correction.State.PROPOSED)
                .findFirst();
        return new History(
                line,
                corrections.versions(trainingCode, participantId),
                all,
                waiting,
                corrections.appealOf(participantId),
                book.sessionsPlanned(trainingCode),
                waiting.isEmpty()
                        && confirmed.since(trainingCode).isPresent()
                        && team.isInstructor(trainingCode, person),
                waiting.filter(each -> confirmed
                                .objection(trainingCode, each.proposedBy(), person)
                                .isEmpty())
                        .isPresent());
    }

    /** What waits for an answer or a confirmation. */
    @Transactional(readOnly = true)
    public Open open(String trainingCode) {
        return new Open(
                corrections.openAppeals(trainingCode, settings.changesShown()),
                corrections.in(trainingCode, Correction.State.PROPOSED, settings.changesShown()));
    }

    @Override
    public void erase(long participantId) {
        corrections.erase(participantId);
    }
}
