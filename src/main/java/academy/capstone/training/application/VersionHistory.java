package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.training.Decision;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.domain.LoggedDecision;
import academy.capstone.training.domain.SavedVersion;
import academy.capstone.training.domain.VersionNote;
import academy.capstone.training.domain.VersionNote.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of each version of an outline who saved it and what was decided on it. */
@Service
@Transactional(readOnly = true)
public class VersionHistory {

    private static final String REVIEWED = "BusinessRuleTask_ConsolidateReviews";
    private static final String SUBMITTED = "submitted";

    private final CourseFileReading reading;
    private final People people;

    VersionHistory(CourseFileReading reading, People people) {
        this.reading = reading;
        this.people = people;
    }

    /** The versions, the newest first, with what this person may know of the decisions on each. */
    public List<VersionNote> of(TrainingFacts facts, String person) {
        List<SavedVersion> versions = reading.versions(facts.code());
        List<Decision> decisions = reading.decisions(facts, person).stream()
                .map(LoggedDecision::decision)
                .toList();
        int newest = versions.get(0).number();
        return versions.stream()
                .map(version -> new VersionNote(
                        version,
                        remarks(version.number(), version.number() == newest, facts, decisions),
                        facts.approvedVersion()
                                .filter(each -> each == version.number())
                                .isPresent()))
                .toList();
    }

    private List<Remark> remarks(int version, boolean newest, TrainingFacts facts, List<Decision> decisions) {
        List<Remark> remarks = new ArrayList<>();
        if (version == 1) {
            remarks.add(new Remark(origin(facts.code()), ""));
        }
        decisions.stream()
                .filter(each -> each.outlineVersion()
                        .filter(number -> number == version)
                        .isPresent())
                .filter(each -> each.person().isPresent() || each.task().equals(REVIEWED))
                .map(this::remark)
                .forEach(remarks::add);
        if (newest && facts.stage() == Stage.PEER_REVIEW) {
            remarks.add(new Remark("under review in round " + facts.round(), ""));
        }
        return remarks;
    }

    private String origin(String trainingCode) {
        return reading.editions(trainingCode)
                .previous()
                .map(previous -> "as approved for the previous edition " + previous.code())
                .orElse("as proposed");
    }

    private Remark remark(Decision decision) {
        String word = decision.word().replace('-', ' ');
        if (decision.task().equals(REVIEWED)) {
            return new Remark("reviewed in round " + decision.round() + ": " + word, "");
        }
        String by =
                decision.person().map(people::nameOf).map(name -> " by " + name).orElse("");
        return word.equals(SUBMITTED)
                ? new Remark("handed over" + by, decision.comment())
                : new Remark(step(decision.task()) + ": " + word + by, decision.comment());
    }

    /** {@code UserTask_SignOff} is "sign off". */
    private static String step(String element) {
        return element.substring(element.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
