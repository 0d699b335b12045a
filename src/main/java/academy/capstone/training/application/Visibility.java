package academy.capstone.training.application;

import academy.capstone.training.Audience;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which course file: the staff see all of them, because one harmonised way means that bureaux see each other's
 * trainings; people from outside, who are nothing but instructors, see those that they teach.
 */
@Service
@Transactional(readOnly = true)
public class Visibility implements Audience {

    private final Accounts accounts;
    private final TrainingRepository trainings;

    Visibility(Accounts accounts, TrainingRepository trainings) {
        this.accounts = accounts;
        this.trainings = trainings;
    }

    /** True if the person sees every training. */
    public boolean seesAll(String person) {
        List<String> groups = accounts.groupsOf(person);
        return groups.stream().anyMatch(group -> !group.equals(Group.INSTRUCTORS.id()));
    }

    @Override
    public boolean sees(String person, String trainingCode) {
        return seesAll(person) || trainings.hasInstructor(trainingCode, person);
    }

    /**
     * @throws Refusal of kind unknown if there is no such training, or not for this person
     */
    public void refuseUnlessSeen(String person, String trainingCode) {
        if (!sees(person, trainingCode)) {
            throw CourseFiles.unknown(trainingCode);
        }
    }
}
