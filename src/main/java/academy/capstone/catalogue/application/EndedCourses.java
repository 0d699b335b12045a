package academy.capstone.catalogue.application;

import academy.capstone.catalogue.CourseEnd;
import academy.capstone.catalogue.CourseEnds;
import academy.capstone.catalogue.DecidedEnds;
import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.training.Editions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which courses are not offered any more. A decision counts more than a newer edition. */
@Service
@Transactional(readOnly = true)
class EndedCourses implements CourseEnds {

    private final ObjectProvider<DecidedEnds> decided;
    private final Editions editions;
    private final EntryRepository entries;

    EndedCourses(ObjectProvider<DecidedEnds> decided, Editions editions, EntryRepository entries) {
        this.decided = decided;
        this.editions = editions;
        this.entries = entries;
    }

    @Override
    public Optional<CourseEnd> of(String trainingCode) {
        return Optional.ofNullable(of(List.of(trainingCode)).get(trainingCode));
    }

    @Override
    public Map<String, CourseEnd> of(Collection<String> trainingCodes) {
        Map<String, CourseEnd> all = new LinkedHashMap<>();
        Map<String, String> successors = editions.successors();
        Set<String> published = entries.published(successors.values());
        for (String code : trainingCodes) {
            newest(code, successors, published)
                    .ifPresent(newest -> all.put(
                            code,
                            new CourseEnd(
                                    CourseEnd.Kind.FOLLOWED,
                                    "There is a newer edition of this course. Credentials that were issued stay valid.",
                                    Optional.of(newest))));
        }
        decided.stream()
                .forEach(ends -> ends.all().forEach((code, end) -> {
                    if (trainingCodes.contains(code)) {
                        all.put(code, end);
                    }
                }));
        return all;
    }

    /** The newest edition after this one that is in the catalogue. */
    private static Optional<String> newest(String code, Map<String, String> successors, Set<String> published) {
        Optional<String> newest = Optional.empty();
        for (String next = successors.get(code); next != null; next = successors.get(next)) {
            if (published.contains(next)) {
                newest = Optional.of(next);
            }
        }
        return newest;
    }
}
