package academy.capstone.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.catalogue.domain.InventoryItem;
import academy.capstone.catalogue.domain.KnownCourse;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** The real courses say themselves which of them are the same or look alike; the thresholds are measured against that. */
class LookAlikeIndexTests {

    private final CatalogueSettings settings = Binder.get(new StandardEnvironment())
            .bindOrCreate("capstone.catalogue", Bindable.of(CatalogueSettings.class));
    private final Map<String, KnownCourse> known = new LinkedHashMap<>();
    private final Map<String, Set<String>> alike = new HashMap<>();
    private final Map<String, Set<String>> same = new HashMap<>();
    private final LookAlikeIndex index;

    LookAlikeIndexTests() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (PastCourse course : PastCourses.read(new ObjectMapper())) {
            InventoryItem item = course.item();
            String slug = course.source().path("slug").asText();
            known.put(
                    slug,
                    new KnownCourse(
                            slug, "inventory", item.title(), Optional.empty(), item.topics(), item.objectives()));
            course.source().path("lookalike_of").forEach(other -> {
                alike.computeIfAbsent(slug, key -> new HashSet<>()).add(other.asText());
                alike.computeIfAbsent(other.asText(), key -> new HashSet<>()).add(slug);
            });
            groups.computeIfAbsent(course.source().path("course_group").asText(), key -> new HashSet<>())
                    .add(slug);
        }
        groups.values().forEach(group -> group.forEach(slug -> same.put(slug, group)));
        index = new LookAlikeIndex(known.values());
    }

    @Test
    void ratesEveryRepetitionOfACourseHighEnoughToConsultTheOtherBureau() {
        for (KnownCourse course : known.values()) {
            for (String other : same.getOrDefault(course.reference(), Set.of())) {
                assertThat(score(course, other))
                        .as(course.reference() + " and " + other)
                        .isGreaterThanOrEqualTo(settings.consultFrom());
            }
        }
    }

    @Test
    void findsFourOfFiveLookAlikesAndThreeOfFourHitsAreSome() {
        int found = 0;
        int expected = 0;
        int hits = 0;
        for (KnownCourse course : known.values()) {
            Set<String> wanted = new HashSet<>(alike.getOrDefault(course.reference(), Set.of()));
            wanted.addAll(same.get(course.reference()));
            wanted.remove(course.reference());
            Set<String> got = hits(course);
            expected += wanted.size();
            hits += got.size();
            got.retainAll(wanted);
            found += got.size();
        }
        assertThat(found / (double) expected).as("found of those there are").isGreaterThanOrEqualTo(0.80);
        assertThat(found / (double) hits).as("right of those found").isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void givesTheCourseItselfFullMarksAndSaysWhy() {
        KnownCourse course = known.get("business-planning-ict-infrastructure-development");

        LookAlikeIndex.Match best = index.matches(course).get(0);

        assertThat(best.course().reference()).isEqualTo(course.reference());
        assertThat(best.overlap().score()).isEqualTo(1.0);
        assertThat(best.overlap().reasons()).contains("100 % of the title's words", "same topic");
    }

    @Test
    void findsNothingForAStranger() {
        KnownCourse stranger = new KnownCourse(
                "x", "proposal", "Beekeeping at high altitude", Optional.empty(), List.of("Apiculture"), List.of());

        assertThat(hits(stranger)).isEmpty();
    }

    @Test
    void bearsAnyScriptAndLength() {
        KnownCourse odd = new KnownCourse(
                "x",
                "proposal",
                "دورة <script> 🎓 课程 " + "wort ".repeat(50_000),
                Optional.empty(),
                List.of("🎓"),
                List.of("курс ".repeat(20_000)));

        assertThat(index.matches(odd)).allMatch(match -> match.overlap().score() <= 1.0);
    }

    private Set<String> hits(KnownCourse course) {
        Set<String> hits = new HashSet<>();
        index.matches(course).stream()
                .filter(match -> match.overlap().score() >= settings.hitFrom())
                .forEach(match -> hits.add(match.course().reference()));
        hits.remove(course.reference());
        return hits;
    }

    private double score(KnownCourse course, String other) {
        return index.matches(course).stream()
                .filter(match -> match.course().reference().equals(other))
                .mapToDouble(match -> match.overlap().score())
                .findFirst()
                .orElse(0);
    }
}
