package academy.capstone.training.application;

import academy.capstone.training.Language;
import academy.capstone.training.Level;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.domain.SavedVersion;
import academy.capstone.training.domain.SessionTime;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.OutlineRepository;
import academy.capstone.training.persistence.OutlineRepository.StoredOutline;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Rechecks;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of outlines, and the facts of the training in step with the newest. */
@Component
class Outlines {

    private final TrainingRepository trainings;
    private final OutlineRepository outlines;
    private final OutlineJson json;
    private final Rechecks rechecks;
    private final Clock clock;

    Outlines(
            TrainingRepository trainings,
            OutlineRepository outlines,
            OutlineJson json,
            Rechecks rechecks,
            Clock clock) {
        this.trainings = trainings;
        this.outlines = outlines;
        this.json = json;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    OutlineVersion newest(String code) {
        return version(outlines.newest(code).orElseThrow(() -> CourseFiles.unknown(code)));
    }

    OutlineVersion numbered(String code, int number) {
        return version(outlines.find(code, number)
                .orElseThrow(() ->
                        Refusal.unknown("The training " + code + " has no version " + number + " of its outline.")));
    }

    OutlineVersion approvedOrNewest(String code) {
        return version(outlines.approvedOrNewest(code).orElseThrow(() -> CourseFiles.unknown(code)));
    }

    List<SavedVersion> history(String code) {
        return outlines.history(code);
    }

    /**
     * Saves an outline as the next version, unless it says what the newest one says. It may name people who hold a task of the
     * training and must not any more; so those are looked at again.
     *
     * @param allowed the stages in which this may happen
     * @return the version that is the newest now
     * @throws Refusal of kind conflict if somebody else saved meanwhile or the training has moved on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutlineVersion save(CourseFile file, Outline outline, String author, List<Stage> allowed) {
        String content = json.write(outline);
        String sha256 = Checksum.sha256(content);
        if (sha256.equals(file.outlineSha256())) {
            return newest(file.facts().code());
        }
        Instant now = clock.instant();
        CourseFile next = following(file, outline, sha256);
        if (!trainings.followOutline(next, file.outlineVersion(), allowed)) {
            throw Refusal.conflict(
                    "Somebody else changed this training at the same moment; reload the outline and save again.");
        }
        StoredOutline stored =
                new StoredOutline(file.facts().code(), next.outlineVersion(), content, sha256, author, now);
        outlines.insert(stored);
        rechecks.ofTraining(stored.trainingCode());
        return new OutlineVersion(stored.trainingCode(), stored.number(), outline, sha256, author, now);
    }

    private CourseFile following(CourseFile file, Outline outline, String sha256) {
        return new CourseFile(
                facts(file.facts(), outline),
                file.proposalId(),
                file.outlineVersion() + 1,
                sha256,
                accounts(outline).stream().findFirst(),
                file.contentKeptAt(),
                file.proposedAt());
    }

    /** The accounts of the instructors, in the order of the outline. */
    static List<String> accounts(Outline outline) {
        return outline.instructors().stream()
                .flatMap(each -> Optional.ofNullable(each.user()).stream())
                .distinct()
                .toList();
    }

    /** A partial outline may lack what the training has known since its proposal; then the training keeps it. */
    static TrainingFacts facts(TrainingFacts known, Outline outline) {
        List<Language> languages = outline.languages().stream()
                .flatMap(word -> Language.of(word).stream())
                .distinct()
                .toList();
        return new TrainingFacts(
                known.code(),
                said(outline.title()).orElse(known.title()),
                known.bureau(),
                known.region(),
                known.division(),
                known.coordinator(),
                known.activityType(),
                known.deliverable(),
                known.format(),
                said(outline.level()).flatMap(Level::of).orElse(known.level()),
                languages.isEmpty() ? known.languages() : languages,
                outline.topics().isEmpty() ? known.topics() : outline.topics(),
                said(outline.audience()).orElse(known.audience()),
                said(outline.start()).flatMap(SessionTime::date).orElse(known.start()),
                said(outline.end()).flatMap(SessionTime::date).orElse(known.end()),
                said(outline.totalHours()).filter(hours -> hours.signum() > 0).orElse(known.hours()),
                known.stage(),
                known.stageSince(),
                known.round(),
                known.approvedVersion(),
                known.approvedAt());
    }

    private static <T> Optional<T> said(@org.jspecify.annotations.Nullable T part) {
        return Optional.ofNullable(part);
    }

    private OutlineVersion version(StoredOutline stored) {
        return new OutlineVersion(
                stored.trainingCode(),
                stored.number(),
                json.stored(stored.content()),
                stored.sha256(),
                stored.author(),
                stored.savedAt());
    }
}
