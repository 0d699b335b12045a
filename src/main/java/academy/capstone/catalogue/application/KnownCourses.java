package academy.capstone.catalogue.application;

import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.catalogue.persistence.InventoryRepository;
import academy.capstone.people.Bureau;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Everything that a proposal is compared with. Read from the tables when the last reading is older than the setting says;
 * what this instance proposes or publishes itself is seen at once.
 */
@Component
class KnownCourses {

    /** More running trainings than this are not compared: ten times the planned scale. */
    private static final int MOST_RUNNING = 5000;

    private final EntryRepository entries;
    private final InventoryRepository inventory;
    private final Trainings trainings;
    private final CatalogueSettings settings;
    private final Clock clock;

    private final Map<String, KnownCourse> known = new LinkedHashMap<>();
    private Instant readAt = Instant.MIN;
    private Optional<LookAlikeIndex> index = Optional.empty();

    KnownCourses(
            EntryRepository entries,
            InventoryRepository inventory,
            Trainings trainings,
            CatalogueSettings settings,
            Clock clock) {
        this.entries = entries;
        this.inventory = inventory;
        this.trainings = trainings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The index as of now. */
    synchronized LookAlikeIndex index() {
        Instant now = clock.instant();
        if (readAt.equals(Instant.MIN) || readAt.plus(settings.refreshAfter()).isBefore(now)) {
            read();
            readAt = now;
        }
        if (index.isEmpty()) {
            index = Optional.of(new LookAlikeIndex(known.values()));
        }
        return index.get();
    }

    /** Adds a course, or puts it in place of the one with the same reference. */
    synchronized void add(KnownCourse course) {
        known.put(course.reference(), course);
        index = Optional.empty();
    }

    private void read() {
        known.clear();
        inventory.known().forEach(each -> known.put(each.reference(), each));
        trainings.running(MOST_RUNNING).forEach(each -> known.put(each.code(), running(each)));
        entries.known().forEach(each -> known.put(each.reference(), each));
        index = Optional.empty();
    }

    private static KnownCourse running(TrainingFacts facts) {
        Optional<Bureau> bureau = Optional.of(facts.bureau());
        return new KnownCourse(facts.code(), KnownCourse.PROPOSAL, facts.title(), bureau, facts.topics(), List.of());
    }
}
