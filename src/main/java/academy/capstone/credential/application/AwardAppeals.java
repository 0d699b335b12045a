package academy.capstone.credential.application;

import academy.capstone.credential.domain.AppealWindow;
import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.credential.domain.AwardAppeal.Answer;
import academy.capstone.credential.domain.CredentialKind;
import academy.capstone.credential.persistence.AppealRepository;
import academy.capstone.credential.persistence.AppealRepository.Contested;
import academy.capstone.delivery.PersonalTraces;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets participants disagree with what was decided about their certificate or badge, once for each award. One of the academy
 * team answers who doesn't work for the training: rejects with a reason, or upholds and proposes what is awarded instead, which
 * a second person confirms like any override. The decision log knows numbers; texts stay where they can be erased.
 */
@Service
public class AwardAppeals implements PersonalTraces {

    /** Under this name appeals stand in the decision log. */
    private static final String APPEAL = "AppealAward";

    private static final String ACADEMY_ALONE = "Only the academy team answers appeals against awards.";
    /** So that what is awarded instead can quote it. */
    private static final int LONGEST_ANSWER = 900;

    private final AppealRepository appeals;
    private final AppealNotices notices;
    private final Overrides overrides;
    private final TrainingTies ties;
    private final Trainings trainings;
    private final Calendars calendars;
    private final AppealSettings settings;
    private final Clock clock;

    AwardAppeals(
            AppealRepository appeals,
            AppealNotices notices,
            Overrides overrides,
            TrainingTies ties,
            Trainings trainings,
            Calendars calendars,
            AppealSettings settings,
            Clock clock) {
        this.appeals = appeals;
        this.notices = notices;
        this.overrides = overrides;
        this.ties = ties;
        this.trainings = trainings;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a participant sees.
     *
     * @param appeals the own ones, newest first
     * @param until the end of the time for another one; empty if there can be none now
     */
    public record Own(List<AwardAppeal> appeals, Optional<Instant> until) {}

    /** The own appeals, and whether there can be one. */
    @Transactional(readOnly = true)
    public Own own(long participantId) {
        Optional<Instant> until = appeals.contested(participantId)
                .filter(award -> !appeals.isAppealed(award.award()))
                .map(this::window)
                .filter(window -> window.isOpen(clock.instant()))
                .flatMap(AppealWindow::until);
        return new Own(appeals.ofParticipant(participantId), until);
    }

    /**
     * Files an appeal, confirms it to the participant and asks the academy team for an answer.
     *
     * @throws Refusal in words for the participant, if it is too early or too late, there is one already, or the text is at fault
     */
    @Transactional
    public void file(long participantId, String text) {
        Contested award = appeals.contested(participantId)
                .orElseThrow(() -> Refusal.conflict(
                        "Nothing is decided yet about your certificate or badge. You can appeal once you are told."));
        appeals.lockAward(award.award());
        if (appeals.isAppealed(award.award())) {
            throw Refusal.conflict("You have appealed already. The answer will come by mail and stand on your page.");
        }
        window(award).refuseUnlessOpen(clock.instant());
        String said = TypedText.required(
                "text", "Your text", text, PlainText.TEXT, "Please say what you think is wrong, and why.");
        long id = appeals.file(award, participantId, said, clock.instant(), due());
        AwardAppeal filed = appeals.lock(award.trainingCode(), id).orElseThrow();
        trainings.decidedByRule(
                award.trainingCode(), APPEAL, "filed", "a participant may appeal against an award", words(filed));
        notices.filed(filed);
    }

    /** The appeals of a training, oldest first. The caller sees to it that the reader may know participants. */
    @Transactional(readOnly = true)
    public List<AwardAppeal> in(String trainingCode) {
        return appeals.in(trainingCode);
    }

    /** @throws Refusal if the training has no appeal with this number */
    @Transactional(readOnly = true)
    public AwardAppeal find(String trainingCode, long id) {
        return appeals.in(trainingCode).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(AwardAppeals::unknown);
    }

    /** True for those of the academy team who don't work for the training. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(String trainingCode, String person) {
        return ties.isAcademyTeam(person) && !ties.worksFor(trainingCode, person);
    }

    /**
     * Rejects an appeal.
     *
     * @param reason what the participant reads
     * @throws Refusal if the person must not, somebody was faster, or the reason is at fault
     */
    @Transactional
    public void reject(String trainingCode, long id, String person, String reason) {
        AwardAppeal appeal = toAnswer(trainingCode, id, person);
        String why = answer(reason);
        appeals.reject(id, new Answer(why, person, clock.instant()));
        log(appeal, person, "rejected");
        notices.answered(appeals.lock(trainingCode, id).orElseThrow(), why);
    }

    /**
     * Upholds an appeal by proposing what is awarded instead; the participant is told once a second person has confirmed it.
     *
     * @param result certificate or badge
     * @param reason what the participant reads
     * @throws Refusal if the person must not, somebody was faster, or result or reason are at fault
     */
    @Transactional
    public void uphold(String trainingCode, long id, String person, String result, String reason) {
        AwardAppeal appeal = toAnswer(trainingCode, id, person);
        if (CredentialKind.of(result.strip()).isEmpty()) {
            throw Refusal.invalid("result", "Please say what is awarded instead: certificate or badge.");
        }
        String why = answer(reason);
        long override = overrides.propose(trainingCode, appeal.participantId(), person, result, why);
        appeals.uphold(id, new Answer(why, person, clock.instant()), override);
        log(appeal, person, "upheld, to be confirmed");
    }

    /** A second person has confirmed what was proposed on an appeal. A refused proposal leaves the appeal open. */
    @EventListener
    @Transactional
    public void overrideDecided(OverrideDecided decided) {
        if (decided.confirmed()) {
            appeals.ofOverride(decided.override())
                    .ifPresent(appeal -> notices.answered(
                            appeal, appeal.answer().map(Answer::text).orElse("")));
        }
    }

    @Override
    public void erase(long participantId) {
        appeals.erase(participantId);
    }

    private AwardAppeal toAnswer(String trainingCode, long id, String person) {
        ties.refuseUnlessAcademyTeam(person, ACADEMY_ALONE);
        AwardAppeal appeal = appeals.lock(trainingCode, id).orElseThrow(AwardAppeals::unknown);
        appeal.refuseUnlessMayAnswer(ties.worksFor(trainingCode, person));
        return appeal;
    }

    private AppealWindow window(Contested award) {
        return new AppealWindow(
                award.award(), award.result(), award.told().map(told -> told.plus(Duration.ofDays(settings.days()))));
    }

    private Instant due() {
        WorkCalendar calendar = calendars.standard();
        return calendar.endOf(calendar.after(calendar.today(), settings.answerDays()));
    }

    private void log(AwardAppeal appeal, String person, String word) {
        trainings.decided(appeal.trainingCode(), APPEAL, person, Optional.empty(), word, words(appeal));
    }

    private static String words(AwardAppeal appeal) {
        return "Appeal %d of participant number %d.".formatted(appeal.id(), appeal.participantId());
    }

    private static String answer(String reason) {
        return TypedText.required(
                "reason", "The reason", reason, LONGEST_ANSWER, "Please give the reason; the participant reads it.");
    }

    private static Refusal unknown() {
        return Refusal.unknown("This training has no appeal with this number.");
    }
}
