package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the task force name reviewers when the rules find too few. */
@Service
public class Appointing {

    private final Trainings trainings;
    private final People people;
    private final ReviewerEligibility eligibility;
    private final ReviewerSelection selection;

    Appointing(Trainings trainings, People people, ReviewerEligibility eligibility, ReviewerSelection selection) {
        this.trainings = trainings;
        this.people = people;
        this.eligibility = eligibility;
        this.selection = selection;
    }

    /**
     * Notes whom the task force names.
     *
     * @throws Refusal with every fault, also if even then too few may review
     */
    @Transactional
    public void appoint(SubmittedTask task) {
        String reason = task.fields().text("reason");
        List<Fault> faults = new ArrayList<>();
        List<Appointment> named = new ArrayList<>();
        for (String id : ids(task, "contentReviewers")) {
            named.add(new Appointment(id, ReviewKind.CONTENT, reason, task.person()));
            fault(task.trainingCode(), id, ReviewKind.CONTENT, "contentReviewers")
                    .ifPresent(faults::add);
        }
        for (String id : ids(task, "designReviewer")) {
            named.add(new Appointment(id, ReviewKind.DESIGN, reason, task.person()));
            fault(task.trainingCode(), id, ReviewKind.DESIGN, "designReviewer").ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        selection.appoint(task.trainingCode(), named);
        if (!selection.possible(task.trainingCode())) {
            throw Refusal.invalid(
                    "contentReviewers",
                    "There are still too few reviewers: the content experts named and found don't reach the quorum,"
                            + " or none of them is of another bureau, or there is no designer. Please name others, or"
                            + " have people added to the reviewers.");
        }
        String word = named.isEmpty()
                ? "choose-again"
                : "appoint "
                        + String.join(
                                ", ", named.stream().map(Appointment::person).toList());
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), word, reason);
    }

    private Optional<Fault> fault(String trainingCode, String id, ReviewKind kind, String field) {
        Optional<Person> person = people.find(id);
        if (person.isEmpty() || !people.isMember(id, Group.REVIEWERS)) {
            return Optional.of(new Fault(field, "\"" + id + "\" is not a user id of one of the reviewers."));
        }
        if ((kind == ReviewKind.DESIGN) != people.isMember(id, Group.ACADEMY_TEAM)) {
            return Optional.of(new Fault(
                    field,
                    kind == ReviewKind.DESIGN
                            ? person.get().name() + " doesn't belong to the academy team."
                            : person.get().name() + " belongs to the academy team and can only review the design."));
        }
        return eligibility
                .conflict(trainingCode, person.get())
                .map(conflict -> new Fault(
                        field, person.get().name() + " can't review this training: this person " + conflict + "."));
    }

    private static List<String> ids(SubmittedTask task, String field) {
        return task.fields().optionalText(field).stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s,;]+")))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }
}
