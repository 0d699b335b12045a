package academy.capstone.catalogue.application;

import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.catalogue.persistence.InventoryRepository;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty catalogue with real courses of the past, so that a newcomer has something to compare with. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "capstone.samples", havingValue = "true", matchIfMissing = true)
class PastCourses implements SmartInitializingSingleton {

    private static final String FILE = "sample/courses.json";

    private final EntryRepository entries;
    private final InventoryRepository inventory;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PastCourses(
            EntryRepository entries,
            InventoryRepository inventory,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.inventory = inventory;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (entries.isEmpty()) {
            List<PastCourse> courses = read(json);
            transaction.executeWithoutResult(status -> bringIn(courses));
        }
    }

    private void bringIn(List<PastCourse> courses) {
        Instant now = clock.instant();
        for (PastCourse course : courses) {
            if (course.inAcademyCatalogue()) {
                entries.put(course.entry(now));
            } else {
                inventory.put(course.item(), now);
            }
        }
    }

    /** The courses of the file. */
    static List<PastCourse> read(ObjectMapper json) {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            List<PastCourse> courses = new ArrayList<>();
            json.readTree(file).forEach(node -> courses.add(new PastCourse(node)));
            return courses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample courses could not be read.", unreadable);
        }
    }
}
