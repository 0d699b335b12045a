package academy.capstone.credential.application;

import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who decides on single awards: the academy team, and of it nobody whose own work is at stake. */
@Component
class TrainingTies {

    private final Trainings trainings;
    private final People people;

    TrainingTies(Trainings trainings, People people) {
        this.trainings = trainings;
        this.people = people;
    }

    boolean isAcademyTeam(String person) {
        return people.isMember(person, Group.ACADEMY_TEAM);
    }

    /**
     * @param sentence what the person is told
     * @throws Refusal of kind forbidden unless the person belongs to the academy team
     */
    void refuseUnlessAcademyTeam(String person, String sentence) {
        if (!isAcademyTeam(person)) {
            throw Refusal.forbidden(sentence);
        }
    }

    /** True for whoever coordinates the training, did, or teaches in it. */
    boolean worksFor(String trainingCode, String person) {
        return trainings.worksFor(trainingCode, person);
    }

    /**
     * Why this person must not decide; empty if the person may.
     *
     * @param sentence what somebody outside of the academy team is told
     * @param rule refuses whoever must not, given whether the person works for the training
     */
    Optional<String> objection(String trainingCode, String person, String sentence, Consumer<Boolean> rule) {
        try {
            refuseUnlessAcademyTeam(person, sentence);
            rule.accept(worksFor(trainingCode, person));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.ofNullable(refusal.getMessage());
        }
    }
}
