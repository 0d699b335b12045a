package academy.capstone.catalogue.application;

import academy.capstone.catalogue.CourseEnds;
import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.catalogue.persistence.LookAlikeRepository;
import academy.capstone.people.Bureau;
import academy.capstone.training.Editions;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what exists already and looks like a proposal. */
@Service
public class LookAlikeSearch implements LookAlikes {

    /** Words that leave both courses standing. */
    private static final Set<String> APART = Set.of("not-duplicate", "justified");

    private final Trainings trainings;
    private final LookAlikeRepository lookAlikes;
    private final KnownCourses knownCourses;
    private final Editions editions;
    private final CourseEnds ends;
    private final CatalogueSettings settings;
    private final Clock clock;

    LookAlikeSearch(
            Trainings trainings,
            LookAlikeRepository lookAlikes,
            KnownCourses knownCourses,
            Editions editions,
            CourseEnds ends,
            CatalogueSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.lookAlikes = lookAlikes;
        this.knownCourses = knownCourses;
        this.editions = editions;
        this.ends = ends;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Searches the catalogue, the inventory and the running proposals, and keeps what it finds. What the coordinator of the
     * edition before has set apart from its look-alikes stays so.
     *
     * @return found if something is to be resolved, or none
     */
    @Transactional
    public String find(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        KnownCourse proposal =
                known(facts, trainings.currentOutline(trainingCode).outline());
        List<LookAlikeIndex.Match> alike = knownCourses.index().matches(proposal).stream()
                .filter(each -> each.overlap().score() >= settings.hitFrom())
                .toList();
        Set<String> leftOut = leftOut(trainingCode, alike);
        List<LookAlike> found = alike.stream()
                .filter(each -> !leftOut.contains(each.course().reference()))
                .limit(settings.mostHits())
                .map(each -> new LookAlike(
                        each.course().reference(),
                        each.course().origin(),
                        each.course().title(),
                        each.course().bureau(),
                        each.overlap().score(),
                        each.overlap().reasons(),
                        Optional.empty()))
                .toList();
        lookAlikes.replace(trainingCode, found, clock.instant());
        knownCourses.add(proposal);
        editions.of(trainingCode).previous().ifPresent(previous -> resolveAsBefore(trainingCode, previous.code()));
        return lookAlikes.of(trainingCode).stream()
                        .allMatch(each -> each.resolution().isPresent())
                ? "none"
                : "found";
    }

    private void resolveAsBefore(String trainingCode, String previous) {
        for (LookAlike before : lookAlikes.of(previous)) {
            before.resolution()
                    .filter(resolution -> APART.contains(resolution.word()))
                    .ifPresent(resolution -> lookAlikes.resolve(
                            trainingCode,
                            Optional.of(before.reference()),
                            new LookAlike.Resolution(
                                    resolution.word(),
                                    ("As for " + previous + ": " + resolution.reason()).replaceFirst(": $", "."),
                                    resolution.by()),
                            clock.instant()));
        }
    }

    /** The editions of the course itself, and courses that nobody can be sent to any more. */
    private Set<String> leftOut(String trainingCode, List<LookAlikeIndex.Match> alike) {
        Set<String> leftOut = new HashSet<>(
                ends.of(alike.stream().map(each -> each.course().reference()).toList())
                        .keySet());
        editions.of(trainingCode).editions().forEach(each -> leftOut.add(each.code()));
        return leftOut;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LookAlike> of(String trainingCode) {
        return lookAlikes.of(trainingCode);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean sharesWithAnotherBureau(String trainingCode) {
        List<Bureau> others = of(trainingCode).stream()
                .filter(each -> each.resolution()
                        .filter(resolution -> resolution.word().equals("justified")
                                || resolution.word().equals("merge"))
                        .isPresent())
                .filter(each -> each.score() >= settings.consultFrom())
                .flatMap(each -> each.bureau().stream())
                .toList();
        return !others.isEmpty()
                && others.stream()
                        .anyMatch(
                                other -> other != trainings.facts(trainingCode).bureau());
    }

    static KnownCourse known(TrainingFacts facts, Outline outline) {
        List<String> texts = new ArrayList<>();
        outline.objectives().forEach(each -> Stream.ofNullable(each.text()).forEach(texts::add));
        Stream.ofNullable(outline.problem()).forEach(texts::add);
        return new KnownCourse(
                facts.code(), KnownCourse.PROPOSAL, facts.title(), Optional.of(facts.bureau()), facts.topics(), texts);
    }
}
