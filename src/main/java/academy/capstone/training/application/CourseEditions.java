package academy.capstone.training.application;

import academy.capstone.training.Edition;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Editions;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.domain.TrainingCode;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.EditionRepository;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.OutlineRepository;
import academy.capstone.training.persistence.OutlineRepository.StoredOutline;
import academy.capstone.training.persistence.TrainingCodeCounter;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens new editions of courses, and knows which follows which. */
@Service
@Transactional
class CourseEditions implements Editions {

    private final EditionRepository editions;
    private final TrainingRepository trainings;
    private final Outlines outlines;
    private final OutlineJson json;
    private final OutlineRepository versions;
    private final Proposals proposals;
    private final TrainingCodeCounter counter;
    private final LogRepository log;
    private final Coordination coordination;
    private final Clock clock;

    CourseEditions(
            EditionRepository editions,
            TrainingRepository trainings,
            Outlines outlines,
            OutlineJson json,
            OutlineRepository versions,
            Proposals proposals,
            TrainingCodeCounter counter,
            LogRepository log,
            Coordination coordination,
            Clock clock) {
        this.editions = editions;
        this.trainings = trainings;
        this.outlines = outlines;
        this.json = json;
        this.versions = versions;
        this.proposals = proposals;
        this.counter = counter;
        this.log = log;
        this.coordination = coordination;
        this.clock = clock;
    }

    @Override
    public String open(String trainingCode, String reason) {
        editions.lock(trainingCode);
        CourseFile previous = trainings.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode));
        if (previous.facts().approvedVersion().isEmpty()) {
            throw Refusal.conflict("The outline of " + trainingCode
                    + " was never approved; it is still being designed and can be changed there.");
        }
        return editions.next(trainingCode).orElseGet(() -> openAfter(previous, reason));
    }

    /** The first version is the approved outline word for word, so that comparing with it shows what is new. */
    private String openAfter(CourseFile previous, String reason) {
        Instant now = clock.instant();
        OutlineVersion approved = outlines.approvedOrNewest(previous.facts().code());
        TrainingFacts facts = facts(previous.facts(), approved, now);
        String code = facts.code();
        String content = json.write(approved.outline());
        String sha256 = Checksum.sha256(content);
        List<String> instructors = Outlines.accounts(approved.outline());
        trainings.insert(new CourseFile(
                facts,
                proposals.carriedOver(previous, code),
                1,
                sha256,
                instructors.stream().findFirst(),
                Optional.empty(),
                now));
        trainings.replaceInstructors(code, instructors);
        coordination.begin(code, facts.coordinator());
        versions.insert(new StoredOutline(code, 1, content, sha256, facts.coordinator(), now));
        editions.insert(
                code, previous.facts().code(), edition(previous.facts().code()).number() + 1, reason, now);
        log.entered(code, Stage.INTAKE, now);
        return code;
    }

    private TrainingFacts facts(TrainingFacts previous, OutlineVersion approved, Instant now) {
        TrainingFacts known = Outlines.facts(previous, approved.outline());
        int year = now.atZone(ZoneOffset.UTC).getYear();
        String code = TrainingCode.of(
                year,
                counter.next(year),
                known.format(),
                known.region(),
                known.languages().get(0));
        return new TrainingFacts(
                code,
                known.title(),
                known.bureau(),
                known.region(),
                known.division(),
                known.coordinator(),
                known.activityType(),
                known.deliverable(),
                known.format(),
                known.level(),
                known.languages(),
                known.topics(),
                known.audience(),
                known.start(),
                known.end(),
                known.hours(),
                Stage.INTAKE,
                now,
                0,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public EditionLine of(String trainingCode) {
        LinkedList<Edition> line = new LinkedList<>(List.of(edition(trainingCode)));
        for (Optional<String> code = editions.previous(trainingCode); code.isPresent(); ) {
            line.addFirst(edition(code.get()));
            code = editions.previous(code.get());
        }
        for (Optional<String> code = editions.next(trainingCode); code.isPresent(); ) {
            line.addLast(edition(code.get()));
            code = editions.next(code.get());
        }
        return new EditionLine(trainingCode, new ArrayList<>(line));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> successors() {
        return editions.successors();
    }

    private Edition edition(String code) {
        return editions.find(code).orElseThrow(() -> CourseFiles.unknown(code));
    }
}
