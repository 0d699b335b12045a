package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must keep away from a review. */
@Service
@Transactional(readOnly = true)
public class ReviewDuties {

    private final Trainings trainings;
    private final People people;
    private final ReviewerEligibility eligibility;
    private final AssignmentRepository assignments;

    ReviewDuties(
            Trainings trainings, People people, ReviewerEligibility eligibility, AssignmentRepository assignments) {
        this.trainings = trainings;
        this.people = people;
        this.eligibility = eligibility;
        this.assignments = assignments;
    }

    /** Why this person must not review the training. */
    public Optional<String> objectionToReviewer(String trainingCode, String person) {
        if (!people.isMember(person, Group.REVIEWERS)) {
            return Optional.of("You don't belong to the reviewers (any more); somebody else is asked.");
        }
        return people.find(person)
                .flatMap(each -> eligibility.conflict(trainingCode, each))
                .map(conflict -> "You can't review this training: whoever " + conflict + " must not review it.")
                .or(() -> alreadyGiven(trainingCode, person));
    }

    /** Why this person must not decide for the task force. */
    public Optional<String> objectionToChair(String trainingCode, String person) {
        if (trainings.coordinatorsEver(trainingCode).contains(person)) {
            return Optional.of("You coordinate this training, or did; somebody else of the task force must decide.");
        }
        boolean reviewer = assignments.of(trainingCode).stream()
                .anyMatch(each -> each.person().equals(person) && each.state().counts());
        return reviewer
                ? Optional.of("You were asked to review this training; somebody else of the task force must decide.")
                : Optional.empty();
    }

    private Optional<String> alreadyGiven(String trainingCode, String person) {
        int round = trainings.facts(trainingCode).round();
        return assignments.of(trainingCode).stream()
                        .anyMatch(each -> each.round() == round
                                && each.person().equals(person)
                                && each.state() == Assignment.State.GIVEN)
                ? Optional.of("You have reviewed this training in this round already; one person gives one review.")
                : Optional.empty();
    }
}
