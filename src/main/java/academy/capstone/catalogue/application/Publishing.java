package academy.capstone.catalogue.application;

import academy.capstone.catalogue.domain.Entry;
import academy.capstone.catalogue.domain.InventoryItem;
import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.catalogue.persistence.InventoryRepository;
import academy.capstone.training.Language;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts trainings into the catalogue and activities that are none into the inventory. */
@Service
public class Publishing {

    private final Trainings trainings;
    private final EntryRepository entries;
    private final InventoryRepository inventory;
    private final KnownCourses knownCourses;
    private final Clock clock;

    Publishing(
            Trainings trainings,
            EntryRepository entries,
            InventoryRepository inventory,
            KnownCourses knownCourses,
            Clock clock) {
        this.trainings = trainings;
        this.entries = entries;
        this.inventory = inventory;
        this.knownCourses = knownCourses;
        this.clock = clock;
    }

    /** Publishes the outline that senior management approved, and nothing else. */
    @Transactional
    public void publish(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        if (facts.approvedVersion().isEmpty()) {
            throw new IllegalStateException("Nobody signed off " + trainingCode + "; it can't be published.");
        }
        OutlineVersion approved = trainings.approvedOutline(trainingCode);
        Outline outline = approved.outline();
        entries.put(new Entry(
                trainingCode,
                true,
                facts.title(),
                Optional.of(facts.bureau()),
                Optional.of(facts.region()),
                Optional.of(facts.format().word()),
                Optional.of(facts.level().word()),
                facts.languages().stream().map(Language::word).toList(),
                facts.topics(),
                outline.objectives().stream()
                        .flatMap(each -> Stream.ofNullable(each.text()))
                        .toList(),
                Optional.of(facts.start()),
                Optional.of(facts.end()),
                PublicFacts.of(outline, facts),
                Optional.of(approved.number()),
                Optional.of(approved.sha256()),
                clock.instant()));
        KnownCourse known = LookAlikeSearch.known(facts, outline);
        knownCourses.add(new KnownCourse(
                known.reference(),
                KnownCourse.CATALOGUE,
                known.title(),
                known.bureau(),
                known.topics(),
                known.texts()));
    }

    /** Enters an activity that is no training into the inventory. */
    @Transactional
    public void recordNonTraining(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        inventory.put(
                new InventoryItem(
                        trainingCode,
                        false,
                        facts.title(),
                        Optional.of(facts.bureau()),
                        Optional.of(facts.region()),
                        Optional.of(facts.format().word()),
                        Optional.of(facts.level().word()),
                        facts.languages().stream().map(Language::word).toList(),
                        facts.topics(),
                        List.of(),
                        Map.of("Kind of activity", facts.activityType().label(), "Audience", facts.audience())),
                clock.instant());
    }
}
