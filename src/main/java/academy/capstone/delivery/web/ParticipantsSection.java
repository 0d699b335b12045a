package academy.capstone.delivery.web;

import academy.capstone.delivery.application.EnrolmentCheck;
import academy.capstone.delivery.application.Selection;
import academy.capstone.delivery.application.Selection.Overview;
import academy.capstone.training.CourseFileSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who registered and who takes part: counts for everybody, names for the training's people only. */
@Component
class ParticipantsSection implements CourseFileSection {

    private static final int PLACE = 500;
    private static final Set<String> TASKS =
            Set.of("UserTask_SelectParticipants", "UserTask_ConfirmReadiness", "UserTask_RecordResults");

    private final Selection selection;
    private final EnrolmentCheck enrolments;

    ParticipantsSection(Selection selection, EnrolmentCheck enrolments) {
        this.selection = selection;
        this.enrolments = enrolments;
    }

    @Override
    public String key() {
        return "participants";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return Optional.of(ParticipantCounts.of(selection.overview(trainingCode)));
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        Overview overview = selection.overview(trainingCode);
        if (overview.desk().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "Participants",
                "delivery/participants",
                Map.of(
                        "trainingCode", trainingCode,
                        "overview", overview,
                        "seats",
                                overview.desk()
                                        .get()
                                        .seats()
                                        .map(Object::toString)
                                        .orElse("no limit"),
                        "check", enrolments.sentence(trainingCode).orElse(""),
                        "maySee", selection.maySee(trainingCode, person),
                        "mayDecide", selection.mayDecide(trainingCode, person))));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        if (!TASKS.contains(taskKey)) {
            return Map.of();
        }
        Overview overview = selection.overview(trainingCode);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Registered or applied", Integer.toString(overview.applied()));
        facts.put("With a seat", Integer.toString(overview.selected()));
        facts.put("Undecided", Integer.toString(overview.undecided()));
        enrolments.sentence(trainingCode).ifPresent(sentence -> facts.put("Enrolment check", sentence));
        return facts;
    }
}
