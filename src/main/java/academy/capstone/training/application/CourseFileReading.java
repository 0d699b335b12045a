package academy.capstone.training.application;

import academy.capstone.training.CourseFileSection;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Editions;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.domain.ExpectedCredential;
import academy.capstone.training.domain.LogFault;
import academy.capstone.training.domain.LoggedDecision;
import academy.capstone.training.domain.Passage;
import academy.capstone.training.domain.Proposal;
import academy.capstone.training.domain.SavedVersion;
import academy.capstone.training.domain.SealedEntry;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.TrainingFilter;
import academy.capstone.training.persistence.TrainingRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read of a course file. */
@Service
@Transactional(readOnly = true)
public class CourseFileReading {

    private final Trainings trainings;
    private final Visibility visibility;
    private final Outlines outlines;
    private final LogRepository log;
    private final LogCheck check;
    private final TrainingRepository trainingRepository;
    private final Proposals proposals;
    private final Editions editions;
    private final TrainingSettings settings;
    private final List<CourseFileSection> sections;

    CourseFileReading(
            Trainings trainings,
            Visibility visibility,
            Outlines outlines,
            LogRepository log,
            LogCheck check,
            TrainingRepository trainingRepository,
            Proposals proposals,
            Editions editions,
            TrainingSettings settings,
            ObjectProvider<CourseFileSection> sections) {
        this.trainings = trainings;
        this.visibility = visibility;
        this.outlines = outlines;
        this.log = log;
        this.check = check;
        this.trainingRepository = trainingRepository;
        this.proposals = proposals;
        this.editions = editions;
        this.settings = settings;
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
    public List<SavedVersion> versions(String trainingCode) {
        return outlines.history(trainingCode);
    }

    /** All editions of the course. */
    public EditionLine editions(String trainingCode) {
        return editions.of(trainingCode);
    }

    /** The stages entered so far, oldest first. */
    public List<Passage> passages(String trainingCode) {
        return log.stages(trainingCode);
    }

    /** The decision log, oldest first, without what is confidential: until consolidated to all, and to outsiders for good. */
    public List<LoggedDecision> decisions(TrainingFacts facts, String person) {
        List<SealedEntry> entries = log.entries(facts.code());
        Set<Integer> consolidated = visibility.seesAll(person)
                ? Confidential.openRounds(
                        entries.stream().map(each -> each.entry().decision()).toList())
                : Set.of();
        return entries.stream()
                .filter(each -> !Confidential.is(each.entry().decision(), consolidated))
                .map(each -> new LoggedDecision(
                        each.entry().sequence(),
                        each.seal().sha256(),
                        each.entry().decision()))
                .toList();
    }

    /** What is not as it was written in the decision log of a training; empty if its chain is intact. */
    public List<LogFault> logFaults(String trainingCode) {
        return check.faults(trainingCode);
    }

    /** What the other modules show, in the order of the page. */
    public List<CourseFileSection> sections() {
        return sections;
    }

    /**
     * Trainings that the person may see, the newest first.
     *
     * @param page counted from 0
     */
    public TrainingPage list(String person, String text, Optional<Stage> stage, boolean mine, int page) {
        TrainingFilter filter = new TrainingFilter(
                text,
                stage,
                mine ? Optional.of(person) : Optional.empty(),
                visibility.seesAll(person) ? Optional.empty() : Optional.of(person));
        int size = settings.pageSize();
        List<TrainingFacts> found = trainingRepository.list(filter, page * size, size + 1).stream()
                .map(CourseFile::facts)
                .toList();
        boolean more = found.size() > size;
        return new TrainingPage(more ? found.subList(0, size) : found, page, more);
    }

    /** What was proposed, as it was submitted. */
    public Proposal proposal(String trainingCode) {
        return proposals.of(trainingRepository.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode)));
    }

    /** What participants who pass will receive, as far as the outline tells. */
    public ExpectedCredential expectedCredential(TrainingFacts facts, OutlineVersion outline) {
        return ExpectedCredential.of(
                outline.outline(), facts.format(), settings.rules().asRules());
    }

    /** A page of a list of trainings; {@code more} if another one follows. */
    public record TrainingPage(List<TrainingFacts> trainings, int page, boolean more) {}
}
