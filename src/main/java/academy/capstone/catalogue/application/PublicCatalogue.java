package academy.capstone.catalogue.application;

import academy.capstone.catalogue.domain.CatalogueQuery;
import academy.capstone.catalogue.domain.Entry;
import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.training.Edition;
import academy.capstone.training.Editions;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as the public reads it. */
@Service
@Transactional(readOnly = true)
public class PublicCatalogue {

    private final EntryRepository entries;
    private final Trainings trainings;
    private final Editions editions;
    private final CatalogueSettings settings;
    private final Clock clock;

    PublicCatalogue(
            EntryRepository entries, Trainings trainings, Editions editions, CatalogueSettings settings, Clock clock) {
        this.entries = entries;
        this.trainings = trainings;
        this.editions = editions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One page of what was looked for.
     *
     * @param total how many match in all
     * @param pages how many pages there are, at least 1
     */
    public record Found(List<Entry> entries, int total, int pages) {}

    /** Looks for trainings. */
    public Found search(CatalogueQuery query) {
        int total = entries.count(query);
        int pages = Math.max(1, (total + settings.pageSize() - 1) / settings.pageSize());
        return new Found(entries.search(query, LocalDate.now(clock), settings.pageSize()), total, pages);
    }

    /**
     * @throws Refusal of kind unknown if there is no such entry
     */
    public Entry entry(String reference) {
        return entries.find(reference)
                .orElseThrow(() -> Refusal.unknown("The catalogue has no training \"" + shortened(reference) + "\"."));
    }

    /** True if the training was to be held and was cancelled. */
    public boolean isCancelled(Entry entry) {
        return entry.approved()
                && trainings
                        .find(entry.reference())
                        .filter(training -> training.stage().isEarlyEnd())
                        .isPresent();
    }

    /** The entry of a training that is published. */
    public Optional<Entry> published(String trainingCode) {
        return entries.find(trainingCode);
    }

    /** An edition of a course that is published. */
    public record PublishedEdition(int number, String code, LocalDate start) {}

    /** The editions of a course that are published, the first first. */
    public List<PublishedEdition> editions(String trainingCode) {
        List<Edition> all = editions.of(trainingCode).editions();
        Set<String> published =
                entries.published(all.stream().map(Edition::code).toList());
        return all.stream()
                .filter(each -> published.contains(each.code()))
                .map(each -> new PublishedEdition(each.number(), each.code(), each.start()))
                .toList();
    }

    private static String shortened(String text) {
        int longest = 60;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
