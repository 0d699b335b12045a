package academy.capstone.workflow.engine;

import academy.capstone.workflow.Deadlines;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Counts deadlines in working days. Expressions know it by its name. */
@Component("deadlines")
class WorkingDays implements Deadlines {

    private final DeadlineSettings settings;
    private final Clock clock;

    WorkingDays(DeadlineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
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
        return endOf(workingDayFrom(today().plusMonths(settings.followUpFirstMonths())));
    }

    @Override
    public Date getFollowUpSecond() {
        return endOf(
                workingDayFrom(today().plusMonths(settings.followUpSecondMonths() - settings.followUpFirstMonths())));
    }

    private LocalDate after(int days) {
        LocalDate day = today();
        for (int counted = 0; counted < days; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    private LocalDate workingDayFrom(LocalDate first) {
        LocalDate day = first;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !settings.holidays().contains(day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(settings.dayEndsAt()).atZone(settings.zone()).toInstant());
    }
}
