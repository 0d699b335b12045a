package academy.capstone.delivery.application;

import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.delivery.domain.Appeal;
import academy.capstone.delivery.domain.Correction;
import academy.capstone.delivery.domain.Correction.Verdict;
import academy.capstone.delivery.domain.GradeCell;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.ResultLine;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsOrigin;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.persistence.CorrectionRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes confirmed results: the instructor proposes with a reason, somebody else confirms, and a new version comes of it.
 * The decision log says what happened to which number, never to whom: it can't be erased.
 */
@Service
public class Corrections {

    /** Under this name corrections stand in the decision log. */
    static final String CORRECTION = "CorrectResults";

    private final CorrectionRepository corrections;
    private final ResultsRepository results;
    private final ResultsBook book;
    private final ConfirmedResults confirmed;
    private final CorrectionNotices notices;
    private final EndOfTrainingReport report;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            CorrectionRepository corrections,
            ResultsRepository results,
            ResultsBook book,
            ConfirmedResults confirmed,
            CorrectionNotices notices,
            EndOfTrainingReport report,
            TrainingTeam team,
            Trainings trainings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.corrections = corrections;
        this.results = results;
        this.book = book;
        this.confirmed = confirmed;
        this.notices = notices;
        this.report = report;
        this.team = team;
        this.trainings = trainings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the instructor types.
     *
     * @param seen version of the result that was on the page
     * @param sessions attended, a whole number
     * @param grade empty if not graded
     */
    public record Proposal(int seen, String sessions, String grade, String reason) {}

    /**
     * Proposes another result, or, in answer to an appeal, to keep it.
     *
     * @throws Refusal if the person is no instructor of the training, the results are not confirmed, one correction waits
     *     already, the result has changed meanwhile, or with every fault at its field
     */
    @Transactional
    public void propose(String trainingCode, String person, long participantId, Proposal proposal) {
        team.requireInstructor(trainingCode, person);
        confirmed.require(trainingCode);
        results.lockSheet(trainingCode);
        ResultLine line = line(trainingCode, participantId);
        if (line.version() != proposal.seen()) {
            throw overtaken();
        }
        if (corrections.of(participantId).stream().anyMatch(each -> each.state() == Correction.State.PROPOSED)) {
            throw Refusal.conflict("A correction of this result waits for confirmation already.");
        }
        Optional<Appeal> appeal = corrections.appealOf(participantId).filter(Appeal::isOpen);
        ResultRow after = read(proposal, line, appeal.isPresent(), book.sessionsPlanned(trainingCode));
        Correction draft = new Correction(
                0,
                trainingCode,
                participantId,
                appeal.map(Appeal::id),
                line.version(),
                line.result(),
                after,
                proposal.reason().strip(),
                Correction.State.PROPOSED,
                person,
                clock.instant(),
                Optional.empty());
        long id = corrections.propose(draft);
        trainings.decided(trainingCode, CORRECTION, person, Optional.empty(), "proposed", words(id, draft));
        notices.askForConfirmation(trainingCode, id);
    }

    private static ResultRow read(Proposal proposal, ResultLine line, boolean appealed, int planned) {
        List<Fault> faults = new ArrayList<>();
        Optional<Integer> sessions =
                GradeCell.whole(proposal.sessions().strip()).filter(count -> count <= planned);
        if (sessions.isEmpty()) {
            faults.add(new Fault(
                    "sessions", "Please give the sessions as a whole number from 0 to %d.".formatted(planned)));
        }
        String typed = proposal.grade().strip();
        Optional<BigDecimal> grade = typed.isEmpty() ? Optional.empty() : GradeCell.read(typed);
        if (!typed.isEmpty() && grade.isEmpty()) {
            faults.add(new Fault("grade", "The grade " + GradeCell.fault(typed)));
        }
        PlainText.fault("The reason", proposal.reason(), PlainText.TEXT)
                .or(() -> proposal.reason().isBlank()
                        ? Optional.of("Please give the reason; the participant will read it.")
                        : Optional.empty())
                .ifPresent(sentence -> faults.add(new Fault("reason", sentence)));
        ResultRow after = new ResultRow(line.participantId(), sessions.orElse(0), grade);
        if (faults.isEmpty() && !appealed && after.saysTheSame(line.result())) {
            faults.add(new Fault("grade", "This is the result as it stands. Please change the sessions or the grade."));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return after;
    }

    /**
     * Confirms or declines a correction.
     *
     * @param comment required for declining
     * @throws Refusal if the person must not decide on it, it is decided already, or the result has changed meanwhile
     */
    @Transactional
    public void decide(String trainingCode, String person, long id, boolean confirm, String comment) {
        ResultsSheet sheet = results.lockSheet(trainingCode);
        Correction correction = corrections
                .find(trainingCode, id)
                .orElseThrow(() -> Refusal.unknown("There is no such correction in this training."));
        confirmed.objection(trainingCode, correction.proposedBy(), person).ifPresent(sentence -> {
            throw Refusal.forbidden(sentence);
        });
        if (correction.state() != Correction.State.PROPOSED) {
            throw Refusal.conflict("Somebody has decided on this correction already.");
        }
        requireComment(confirm, comment);
        Verdict verdict = new Verdict(person, clock.instant(), comment.strip());
        if (confirm) {
            carryOut(correction, sheet, verdict);
        } else {
            corrections.decide(id, Correction.State.DECLINED, verdict, Optional.empty());
            notices.giveBack(correction, comment.strip());
        }
        trainings.decided(
                trainingCode,
                CORRECTION,
                person,
                Optional.empty(),
                confirm ? "confirmed" : "declined",
                words(id, correction));
    }

    private static void requireComment(boolean confirm, String comment) {
        PlainText.fault("The comment", comment, PlainText.TEXT)
                .or(() -> !confirm && comment.isBlank()
                        ? Optional.of("Please say in the comment why you decline it.")
                        : Optional.empty())
                .ifPresent(sentence -> {
                    throw Refusal.invalid("comment", sentence);
                });
    }

    private void carryOut(Correction correction, ResultsSheet sheet, Verdict verdict) {
        String trainingCode = correction.trainingCode();
        if (line(trainingCode, correction.participantId()).version() != correction.seenVersion()) {
            throw overtaken();
        }
        Optional<Integer> version = correction.changesTheResult() ? Optional.of(sheet.version() + 1) : Optional.empty();
        corrections.decide(correction.id(), Correction.State.CONFIRMED, verdict, version);
        correction.appeal().ifPresent(appeal -> corrections.settle(appeal, clock.instant()));
        version.ifPresent(number -> {
            results.store(
                    trainingCode,
                    new ImportedFile(number, ResultsOrigin.CORRECTION, 1, 1, correction.proposedBy(), clock.instant()),
                    Optional.empty(),
                    List.of(correction.after()));
            report.refresh(trainingCode);
            events.publishEvent(new ResultsCorrected(
                    trainingCode, correction.participantId(), Set.of(correction.proposedBy(), verdict.person())));
        });
        notices.tellParticipant(correction);
    }

    private static String words(long id, Correction correction) {
        return "Correction %d%s, participant number %d: %s."
                .formatted(
                        id,
                        correction.appeal().isPresent() ? " in answer to an appeal" : "",
                        correction.participantId(),
                        correction.sentence());
    }

    private ResultLine line(String trainingCode, long participantId) {
        return results.lines(trainingCode, List.of(participantId)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("There is no such participant in this training."));
    }

    private static Refusal overtaken() {
        return Refusal.conflict("This result has changed since you opened the page. Please look at it again.");
    }
}
