package academy.capstone.training.application;

import academy.capstone.training.CourseFileSection;
import academy.capstone.training.Decision;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.OutlineRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read of a course file. */
@Service
@Transactional(readOnly = true)
public class CourseFileReading {

    private static final Set<String> REVIEWS = Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign");

    private final Trainings trainings;
    private final Visibility visibility;
    private final Outlines outlines;
    private final LogRepository log;
    private final List<CourseFileSection> sections;

    CourseFileReading(
            Trainings trainings,
            Visibility visibility,
            Outlines outlines,
            LogRepository log,
            ObjectProvider<CourseFileSection> sections) {
        this.trainings = trainings;
        this.visibility = visibility;
        this.outlines = outlines;
        this.log = log;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CourseFileSection::order))
                .toList();
    }

    /**
     * @throws academy.capstone.workflow.Refusal of kind unknown if there is no such training, or not for this person
     */
    public TrainingFacts facts(String trainingCode, String person) {
        visibility.refuseUnlessSeen(person, trainingCode);
        return trainings.facts(trainingCode);
    }

    public OutlineVersion newestOutline(String trainingCode) {
        return outlines.newest(trainingCode);
    }

    public OutlineVersion outline(String trainingCode, int version) {
        return outlines.numbered(trainingCode, version);
    }

    /** The saved versions, the newest first. */
    public List<OutlineRepository.Saved> versions(String trainingCode) {
        return outlines.history(trainingCode);
    }

    /** The stages entered so far, oldest first. */
    public List<LogRepository.Passage> passages(String trainingCode) {
        return log.stages(trainingCode);
    }

    /** The decision log, oldest first, without what is confidential until the reviews are consolidated. */
    public List<Decision> decisions(TrainingFacts facts) {
        return trainings.decisions(facts.code()).stream()
                .filter(decision -> !confidential(decision, facts))
                .toList();
    }

    /** What the other modules show, in the order of the page. */
    public List<CourseFileSection> sections() {
        return sections;
    }

    private static boolean confidential(Decision decision, TrainingFacts facts) {
        return facts.stage() == Stage.PEER_REVIEW
                && decision.round() == facts.round()
                && REVIEWS.contains(decision.task());
    }
}
