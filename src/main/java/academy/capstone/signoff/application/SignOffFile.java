package academy.capstone.signoff.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.RoutePreview;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read of the sign-off. People from outside read nothing. */
@Service
@Transactional(readOnly = true)
public class SignOffFile {

    private final Trainings trainings;
    private final People people;
    private final SignOffRuns runs;
    private final Signatories signatories;
    private final SignOffRoute route;

    SignOffFile(Trainings trainings, People people, SignOffRuns runs, Signatories signatories, SignOffRoute route) {
        this.trainings = trainings;
        this.people = people;
        this.runs = runs;
        this.signatories = signatories;
        this.route = route;
    }

    /** A step that is done or waits; of one that waits, who has it today. */
    public record ReadableStep(SignOffStep step, String office, Optional<Signature> today) {}

    /** The steps of all runs; empty before the first, and for people from outside. */
    public List<ReadableStep> steps(String trainingCode, String person) {
        if (!isStaff(person)) {
            return List.of();
        }
        TrainingFacts facts = trainings.facts(trainingCode);
        Optional<SignOffStep> waiting = facts.stage() == Stage.SIGN_OFF ? runs.waiting(trainingCode) : Optional.empty();
        return runs.all(trainingCode).stream()
                .filter(step -> !step.waits()
                        || waiting.filter(each -> each.run() == step.run()).isPresent())
                .map(step -> readable(facts, step))
                .toList();
    }

    /** The route that the training would take; empty from sign-off on, and for people from outside. */
    public Optional<RoutePreview> preview(String trainingCode, String person) {
        boolean ahead = trainings.facts(trainingCode).stage().compareTo(Stage.SIGN_OFF) < 0;
        return ahead && isStaff(person) ? Optional.of(route.preview(trainingCode)) : Optional.empty();
    }

    /** Why the training was returned, while that is being dealt with; for those who deal with it. */
    public Optional<String> returnReason(String trainingCode) {
        Stage stage = trainings.facts(trainingCode).stage();
        if (stage != Stage.DESIGN && stage != Stage.PEER_REVIEW) {
            return Optional.empty();
        }
        return runs.lastDecided(trainingCode)
                .flatMap(step -> step.decided()
                        .filter(decided -> decided.word().equals(SignOffStep.RETURN))
                        .map(decided -> SignOffWords.decided(step, people::nameOf) + ": " + decided.comment()));
    }

    /** Who will sign, in one line. */
    public String outlook(RoutePreview preview) {
        String certain = String.join(
                ", ",
                preview.certain().stream().map(each -> named(each.signature())).toList());
        String more = String.join(
                "; ",
                preview.conditional().stream()
                        .map(each -> "also " + each.office() + " if " + String.join(", or if ", each.conditions()))
                        .toList());
        return more.isEmpty() ? certain : certain + "; " + more;
    }

    /** Why this person is asked, and for whom, by label. */
    public Map<String, String> asked(String trainingCode, String person) {
        Map<String, String> facts = new LinkedHashMap<>();
        runs.waiting(trainingCode).ifPresent(step -> {
            Signature now = signatories.today(step);
            if (now.acting().equals(person)) {
                facts.put("Why you", step.reason());
                now.onBehalf().ifPresent(absent -> facts.put("You act for", people.nameOf(absent)));
            }
        });
        return facts;
    }

    public String nameOf(String person) {
        return people.nameOf(person);
    }

    private String named(Signature signature) {
        return signature.substituted()
                ? people.nameOf(signature.acting()) + " for " + people.nameOf(signature.person())
                : people.nameOf(signature.person());
    }

    private ReadableStep readable(TrainingFacts facts, SignOffStep step) {
        Optional<Signature> today = step.waits() ? Optional.of(signatories.today(step)) : Optional.empty();
        return new ReadableStep(today.map(step::inHandsOf).orElse(step), signatories.office(facts, step.role()), today);
    }

    private boolean isStaff(String person) {
        return people.find(person).flatMap(Person::bureau).isPresent();
    }
}
