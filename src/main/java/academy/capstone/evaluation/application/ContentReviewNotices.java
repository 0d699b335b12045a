package academy.capstone.evaluation.application;

import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of content reviews. */
@Component
class ContentReviewNotices {

    private final ContentDecisionRepository decisions;
    private final Trainings trainings;
    private final People people;
    private final Notices notices;

    ContentReviewNotices(ContentDecisionRepository decisions, Trainings trainings, People people, Notices notices) {
        this.decisions = decisions;
        this.trainings = trainings;
        this.people = people;
        this.notices = notices;
    }

    /** The coordinator and a group. */
    Stream<String> coordinatorAnd(String trainingCode, Group group) {
        return Stream.concat(
                        Stream.of(trainings.facts(trainingCode).coordinator()),
                        people.members(group).stream().map(Person::id))
                .distinct();
    }

    void post(String trainingCode, String person, String purpose, @Nullable Instant due, Map<String, String> facts) {
        post(trainingCode, person, purpose, due, trainingCode, facts);
    }

    /**
     * The number of decisions so far tells one review from the next.
     *
     * @param linked code of the training whose course file the mail leads to
     */
    void post(
            String trainingCode,
            String person,
            String purpose,
            @Nullable Instant due,
            String linked,
            Map<String, String> facts) {
        TrainingFacts training = trainings.facts(trainingCode);
        Map<String, String> all = new HashMap<>(facts);
        all.put(Notice.TITLE, training.title());
        String round = Integer.toString(decisions.all(trainingCode).size());
        String key = String.join(":", trainingCode, purpose, round, person);
        notices.post(new Notice(key, person, purpose, trainingCode, due, "/trainings/" + linked, all));
    }
}
