package academy.capstone.signoff.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.review.RoundDigests;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a sign-off ended: the coordinator, those who signed before, and the reviewers if they are asked again. */
@Service
public class SignOffResult {

    private final Notices notices;
    private final Trainings trainings;
    private final People people;
    private final SignOffRuns runs;
    private final RoundDigests reviews;

    SignOffResult(Notices notices, Trainings trainings, People people, SignOffRuns runs, RoundDigests reviews) {
        this.notices = notices;
        this.trainings = trainings;
        this.people = people;
        this.runs = runs;
        this.reviews = reviews;
    }

    /** Writes to everybody concerned, each once. */
    @Transactional
    public void inform(String trainingCode) {
        SignOffStep last = runs.lastDecided(trainingCode)
                .orElseThrow(() -> new IllegalStateException("Nobody has decided on " + trainingCode + "."));
        SignOffStep.Decided decided = last.decided().orElseThrow();
        TrainingFacts facts = trainings.facts(trainingCode);
        Map<String, String> whys = new LinkedHashMap<>();
        whys.put(facts.coordinator(), "you coordinate this training");
        for (SignOffStep step : runs.newest(trainingCode)) {
            step.decided()
                    .filter(each -> !each.by().equals(decided.by()))
                    .ifPresent(each -> whys.putIfAbsent(each.by(), "you have signed this training"));
        }
        if (decided.toReview()) {
            reviews.takingPart(trainingCode).forEach(each -> whys.putIfAbsent(each, "you reviewed this training"));
        }
        whys.forEach((recipient, why) -> notices.post(new Notice(
                String.join(
                        ":", facts.code(), "inform-sign-off-result", last.run() + "." + last.number(), recipient, ""),
                recipient,
                "inform-sign-off-result",
                facts.code(),
                null,
                "/trainings/" + facts.code(),
                Map.of(
                        Notice.TITLE,
                        facts.title(),
                        "decision",
                        SignOffWords.decision(decided),
                        "by",
                        SignOffWords.by(last, decided, people::nameOf),
                        "comment",
                        decided.comment(),
                        "next",
                        recipient.equals(facts.coordinator()) ? SignOffWords.next(decided) : nextForOthers(decided),
                        "why",
                        why))));
    }

    private static String nextForOthers(SignOffStep.Decided decided) {
        return decided.toReview()
                ? "The outline, as it is, is reviewed once more; whoever is asked again gets an invitation."
                : "You need not do anything.";
    }
}
