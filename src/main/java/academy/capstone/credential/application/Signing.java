package academy.capstone.credential.application;

import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.delivery.Inquiries;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director signs the awards or returns them; the academy team says what it has corrected. */
@Service
public class Signing {

    private static final String SIGN = "sign";

    private final Trainings trainings;
    private final People people;
    private final AwardRepository awards;
    private final CertificationRepository certifications;
    private final Inquiries inquiries;
    private final Reconsideration reconsideration;
    private final Clock clock;

    Signing(
            Trainings trainings,
            People people,
            AwardRepository awards,
            CertificationRepository certifications,
            Inquiries inquiries,
            Reconsideration reconsideration,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.awards = awards;
        this.certifications = certifications;
        this.inquiries = inquiries;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /**
     * Takes the director's decision.
     *
     * @throws Refusal if awards are returned without a comment, or none waits for a signature
     */
    @Transactional
    public void decide(SubmittedTask task) {
        String word = task.fields().text("signatureDecision");
        String comment = comment(task);
        Optional<String> onBehalfOf = onBehalfOf(task);
        // An award that changes at this moment is either signed with the rest or comes to the director by itself.
        certifications.lock(task.trainingCode());
        if (word.equals(SIGN)) {
            sign(task, onBehalfOf);
        } else if (comment.isEmpty()) {
            throw Refusal.invalid("comment", "Please say in the comment what is to be corrected.");
        }
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), onBehalfOf, word, comment);
    }

    /** Whoever is being looked into is left out. Who comes to be in this moment waits for the lock, and finds the signature. */
    private void sign(SubmittedTask task, Optional<String> onBehalfOf) {
        String code = task.trainingCode();
        inquiries.open(code).keySet().forEach(participant -> reconsideration.decideAgain(code, participant));
        if (awards.sign(code, task.person(), onBehalfOf, clock.instant()) == 0) {
            throw Refusal.conflict("No award of this training waits for a signature any more: what it rested on was"
                    + " corrected. Please return the list with a comment; then the signing ends.");
        }
        certifications.conclude(code, clock.instant());
    }

    /** Notes what was corrected before the awards are decided anew. */
    @Transactional
    public void revise(SubmittedTask task) {
        trainings.decided(
                task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), "revised", comment(task));
    }

    /** Why this person must not sign: nobody certifies the results of a training that is their own work. */
    @Transactional(readOnly = true)
    public Optional<String> objection(String trainingCode, String person) {
        if (trainings.coordinatorsEver(trainingCode).contains(person)) {
            return Optional.of(
                    "You coordinate this training, or did; whoever coordinates a training never signs its credentials.");
        }
        boolean teaches = trainings.currentOutline(trainingCode).outline().instructors().stream()
                .anyMatch(each -> person.equals(each.user()));
        if (teaches) {
            return Optional.of(
                    "You teach in this training; whoever teaches in a training never signs its credentials.");
        }
        return standsForBureau(trainingCode, person)
                ? Optional.empty()
                : Optional.of(
                        "Credentials are signed by the director of the training's bureau, or by who acts for them.");
    }

    private boolean standsForBureau(String trainingCode, String person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return people.directorOf(trainings.facts(trainingCode).bureau())
                .filter(director -> director.id().equals(person)
                        || people.actingFor(director, today).id().equals(person))
                .isPresent();
    }

    private static String comment(SubmittedTask task) {
        String comment = task.fields().optionalText("comment").orElse("");
        PlainText.fault("The comment", comment, PlainText.TEXT).ifPresent(fault -> {
            throw Refusal.invalid("comment", fault);
        });
        return comment;
    }

    private Optional<String> onBehalfOf(SubmittedTask task) {
        TrainingFacts training = trainings.facts(task.trainingCode());
        return people.directorOf(training.bureau()).map(Person::id).filter(director -> !director.equals(task.person()));
    }
}
