package academy.capstone.credential.application;

import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
    private final CertificationRepository certifications;
    private final TrainingTies ties;
    private final Deadlines deadlines;

    CertificationNotices(
            Notices notices,
            Trainings trainings,
            CourseDates dates,
            People people,
            AwardRepository awards,
            CertificationRepository certifications,
            TrainingTies ties,
            Deadlines deadlines) {
        this.notices = notices;
        this.trainings = trainings;
        this.dates = dates;
        this.people = people;
        this.awards = awards;
        this.certifications = certifications;
        this.ties = ties;
        this.deadlines = deadlines;
    }

    /** Asks the director in office to sign. */
    @Transactional
    public void requestSignature(String trainingCode) {
        boolean late = certifications.isConcluded(trainingCode);
        String summary = AwardSummary.of(AwardSummary.toSign(awards.tally(trainingCode), late));
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

    /**
     * Asks the academy team to decide on a revocation; those who must not decide are left out.
     *
     * @param authors user ids of those with a hand in the correction
     */
    void askForRevocation(String trainingCode, long proposal, Set<String> authors) {
        people.members(Group.ACADEMY_TEAM).stream()
                .map(Person::id)
                .filter(member -> !authors.contains(member) && !ties.worksFor(trainingCode, member))
                .forEach(member -> notices.post(notice(
                        "revocation-" + proposal,
                        "ask-revocation-decision",
                        trainingCode,
                        member,
                        "/trainings/" + trainingCode + "/revocations/" + proposal)));
    }

    private void post(String purpose, String trainingCode, String recipient, Map<String, String> more) {
        String run = Integer.toString(awards.lastRun(trainingCode));
        Notice notice = notice(run, purpose, trainingCode, recipient, "/trainings/" + trainingCode);
        for (Map.Entry<String, String> fact : more.entrySet()) {
            notice = notice.with(fact.getKey(), fact.getValue());
        }
        notices.post(notice);
    }

    private Notice notice(String occasion, String purpose, String trainingCode, String recipient, String link) {
        Instant due = deadlines.of(recipient).getTaskDue().toInstant();
        return new Notice(
                String.join(":", trainingCode, purpose, occasion, recipient),
                recipient,
                purpose,
                trainingCode,
                due,
                link,
                Map.of(Notice.TITLE, trainings.facts(trainingCode).title()));
    }
}
