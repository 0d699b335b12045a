package academy.capstone.catalogue.application;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.catalogue.persistence.LookAlikeRepository;
import academy.capstone.people.Bureau;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what exists already and looks like a proposal. */
@Service
public class LookAlikeSearch implements LookAlikes {

    private final Trainings trainings;
    private final LookAlikeRepository lookAlikes;
    private final KnownCourses knownCourses;
    private final CatalogueSettings settings;
    private final Clock clock;

    LookAlikeSearch(
            Trainings trainings,
            LookAlikeRepository lookAlikes,
            KnownCourses knownCourses,
            CatalogueSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.lookAlikes = lookAlikes;
        this.knownCourses = knownCourses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Searches the catalogue, the inventory and the running proposals, and keeps what it finds.
     *
     * @return found or none
     */
    @Transactional
    public String find(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        KnownCourse proposal =
                known(facts, trainings.currentOutline(trainingCode).outline());
        List<LookAlike> found = knownCourses.index().matches(proposal).stream()
                .filter(each -> !each.course().reference().equals(trainingCode))
                .filter(each -> each.overlap().score() >= settings.hitFrom())
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
        return found.isEmpty() ? "none" : "found";
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
