package academy.capstone.workflow.engine;

import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.WorkCalendar;
import java.time.LocalDate;
import java.util.Date;

/** Counts deadlines in the working days of one duty station. */
class WorkingDays implements Deadlines {

    private final DeadlineSettings settings;
    private final Calendars calendars;
    private final WorkCalendar calendar;

    WorkingDays(DeadlineSettings settings, Calendars calendars, WorkCalendar calendar) {
        this.settings = settings;
        this.calendars = calendars;
        this.calendar = calendar;
    }

    @Override
    public Deadlines of(String userId) {
        return new WorkingDays(settings, calendars, calendars.of(userId));
    }

    @Override
    public Date getOutlineDue() {
        return endOf(after(settings.outline()));
    }

    @Override
    public Date getTaskDue() {
        return endOf(after(settings.task()));
    }

    @Override
    public Date getReviewEnd() {
        return endOf(after(settings.review()));
    }

    @Override
    public Date getReviewFirstReminder() {
        return endOf(after(settings.review() - settings.reviewFirstReminder()));
    }

    @Override
    public Date getReviewSecondReminder() {
        return endOf(after(settings.review() - settings.reviewSecondReminder()));
    }

    @Override
    public Date getReviewEscalation() {
        return Date.from(calendar.beginOf(after(settings.review() - settings.reviewEscalation())));
    }

    @Override
    public Date getSignOffDue() {
        return endOf(after(settings.signOff()));
    }

    @Override
    public Date getSignOffReminder() {
        return endOf(after(settings.signOff() - settings.signOffReminder()));
    }

    @Override
    public Date getSignOffEscalation() {
        return endOf(after(settings.signOff() + settings.signOffEscalation()));
    }

    @Override
    public Date getEvaluationReminder() {
        return endOf(after(settings.evaluation() - settings.evaluationReminder()));
    }

    @Override
    public Date getEvaluationEnd() {
        return endOf(after(settings.evaluation()));
    }

    @Override
    public Date getFollowUpFirst() {
        return endOf(calendar.workingDayFrom(calendar.today().plusMonths(settings.followUpFirstMonths())));
    }

    @Override
    public Date getFollowUpSecond() {
        return endOf(calendar.workingDayFrom(
                calendar.today().plusMonths(settings.followUpSecondMonths() - settings.followUpFirstMonths())));
    }

    private LocalDate after(int days) {
        return calendar.after(calendar.today(), days);
    }

    private Date endOf(LocalDate day) {
        return Date.from(calendar.endOf(day));
    }
}
