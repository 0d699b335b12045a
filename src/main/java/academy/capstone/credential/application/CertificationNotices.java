package academy.capstone.credential.application;

import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.training.Decision;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the director and to the academy team. */
@Service
public class CertificationNotices {

    private static final String SIGNING = "UserTask_SignCredentials";

    private final Notices notices;
    private final Trainings trainings;
    private final CourseDates dates;
    private final People people;
    private final AwardRepository awards;
    private final Deadlines deadlines;

    CertificationNotices(
            Notices notices,
            Trainings trainings,
            CourseDates dates,
            People people,
            AwardRepository awards,
            Deadlines deadlines) {
        this.notices = notices;
        this.trainings = trainings;
        this.dates = dates;
        this.people = people;
        this.awards = awards;
        this.deadlines = deadlines;
    }

    /** Asks the director in office to sign. */
    @Transactional
    public void requestSignature(String trainingCode) {
        String summary = AwardSummary.of(awards.tally(trainingCode));
        dates.of(trainingCode)
                .director()
                .ifPresent(director -> post("request-signature", trainingCode, director, Map.of("summary", summary)));
    }

    /** Tells the academy team why the director returned the awards. */
    @Transactional
    public void returnAwards(String trainingCode) {
        Decision returned = trainings.decisions(trainingCode).stream()
                .filter(each -> each.task().equals(SIGNING))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Nobody has returned the awards of " + trainingCode));
        Map<String, String> facts = Map.of(
                "comment", returned.comment(),
                "by", returned.person().map(people::nameOf).orElse(""));
        people.members(Group.ACADEMY_TEAM).forEach(member -> post("return-awards", trainingCode, member.id(), facts));
    }

    private void post(String purpose, String trainingCode, String recipient, Map<String, String> more) {
        TrainingFacts training = trainings.facts(trainingCode);
        Instant due = deadlines.of(recipient).getTaskDue().toInstant();
        int run = awards.lastRun(trainingCode);
        Notice notice = new Notice(
                String.join(":", trainingCode, purpose, Integer.toString(run), recipient),
                recipient,
                purpose,
                trainingCode,
                due,
                "/trainings/" + trainingCode,
                Map.of(Notice.TITLE, training.title()));
        for (Map.Entry<String, String> fact : more.entrySet()) {
            notice = notice.with(fact.getKey(), fact.getValue());
        }
        notices.post(notice);
    }
}
