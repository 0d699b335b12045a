package academy.capstone.delivery.application;

import academy.capstone.people.People;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Who may do what with a training in delivery. */
@Service
public class TrainingTeam {

    private final Trainings trainings;
    private final People people;

    TrainingTeam(Trainings trainings, People people) {
        this.trainings = trainings;
        this.people = people;
    }

    /** The accounts of the instructors that the outline names; any instructor may stand in if it names none. */
    public List<String> instructors(String trainingCode) {
        return trainings.approvedOutline(trainingCode).outline().instructors().stream()
                .map(Outline.Instructor::user)
                .filter(Objects::nonNull)
                .filter(user -> !user.isBlank())
                .toList();
    }

    /** True for an instructor of this training. */
    public boolean isInstructor(String trainingCode, String person) {
        List<String> named = instructors(trainingCode);
        return named.isEmpty() ? people.isMember(person, Group.INSTRUCTORS) : named.contains(person);
    }

    public boolean isCoordinator(String trainingCode, String person) {
        return trainings
                .find(trainingCode)
                .map(TrainingFacts::coordinator)
                .filter(person::equals)
                .isPresent();
    }

    /** True for the training's people: its coordinator, its instructors and the academy team. */
    public boolean belongsTo(String trainingCode, String person) {
        return isCoordinator(trainingCode, person)
                || people.isMember(person, Group.ACADEMY_TEAM)
                || isInstructor(trainingCode, person);
    }

    /** True for those of the academy team whose own work is not at stake: they never coordinated the training and don't teach in it. */
    public boolean isUninvolved(String trainingCode, String person) {
        return people.isMember(person, Group.ACADEMY_TEAM) && !trainings.worksFor(trainingCode, person);
    }

    void requireUninvolved(String trainingCode, String person) {
        if (!people.isMember(person, Group.ACADEMY_TEAM)) {
            throw Refusal.forbidden("Only the academy team opens and closes integrity cases.");
        }
        if (trainings.worksFor(trainingCode, person)) {
            throw Refusal.forbidden(
                    "You coordinate this training or teach in it; somebody else of the academy team looks into its integrity cases.");
        }
    }

    void requireMember(String trainingCode, String person) {
        if (!belongsTo(trainingCode, person)) {
            throw Refusal.forbidden("Only the coordinator, the instructors and the academy team of the training "
                    + trainingCode + " may do this.");
        }
    }

    void requireInstructor(String trainingCode, String person) {
        if (!isInstructor(trainingCode, person)) {
            throw Refusal.forbidden("Only an instructor of the training " + trainingCode + " may enter its results.");
        }
    }

    void requireCoordinator(String trainingCode, String person) {
        if (!isCoordinator(trainingCode, person)) {
            throw Refusal.forbidden("Only the coordinator of the training " + trainingCode + " may do this.");
        }
    }
}
