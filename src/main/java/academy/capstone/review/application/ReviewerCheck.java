package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Group;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody whom the task force names may review. */
@Component
class ReviewerCheck {

    private final People people;
    private final ReviewerEligibility eligibility;

    ReviewerCheck(People people, ReviewerEligibility eligibility) {
        this.people = people;
        this.eligibility = eligibility;
    }

    /** What is wrong with naming this person, as a sentence at the field. */
    Optional<Fault> fault(String trainingCode, String id, ReviewKind kind, String field) {
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
}
