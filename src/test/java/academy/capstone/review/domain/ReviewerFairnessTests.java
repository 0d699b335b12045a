package academy.capstone.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import academy.capstone.people.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A year of reviews: two hundred trainings, a dozen experts of three bureaux, each knowing three of six topics. */
class ReviewerFairnessTests {

    private static final List<String> TOPICS = List.of("A", "B", "C", "D", "E", "F");
    private static final List<Bureau> BUREAUX = List.of(Bureau.BDT, Bureau.BR, Bureau.TSB);
    private static final int TRAININGS = 200;
    private static final Duration BETWEEN = Duration.ofHours(44);
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, List<Instant>> asked = new HashMap<>();

    @Test
    void asksNobodyMuchMoreOftenThanTheOthers() {
        review(experts(12), 0, TRAININGS, BEGIN);

        double mean = TRAININGS * 2 / 12.0;
        assertThat(asked).hasSize(12);
        assertThat(asked.values())
                .allSatisfy(each -> assertThat((double) each.size()).isBetween(mean * 0.6, mean * 1.4));
    }

    @Test
    void neitherFloodsNorIgnoresANewcomer() {
        List<Person> twelve = experts(12);
        review(twelve.subList(0, 11), 0, TRAININGS / 2, BEGIN);
        Instant joined = BEGIN.plus(BETWEEN.multipliedBy(TRAININGS / 2));
        review(twelve, TRAININGS / 2, TRAININGS, joined);

        double mean = TRAININGS / 12.0;
        List<Instant> newcomer = asked.get("expert11");
        assertThat((double) newcomer.size()).isBetween(mean * 0.6, mean * 1.5);
        long inFirstMonth = newcomer.stream()
                .filter(each -> each.isBefore(joined.plus(Duration.ofDays(30))))
                .count();
        assertThat(inFirstMonth).isBetween(1L, 5L);
    }

    @Test
    void choosesTheSameOfTheSame() {
        review(experts(12), 0, 50, BEGIN);
        Map<String, List<Instant>> first = new HashMap<>(asked);
        asked.clear();
        review(experts(12), 0, 50, BEGIN);

        assertThat(asked).isEqualTo(first);
    }

    private void review(List<Person> experts, int from, int to, Instant begin) {
        Random topics = new Random(from);
        for (int training = from; training < to; training++) {
            Instant now = begin.plus(BETWEEN.multipliedBy(training - from));
            List<Candidate> candidates =
                    experts.stream().map(each -> candidate(each, now)).toList();
            new ReviewerChoice(
                            need(BUREAUX.get(training % 3), TOPICS.get(topics.nextInt(TOPICS.size()))), candidates, now)
                    .choose(2, 1)
                    .orElseThrow()
                    .forEach(each -> asked.computeIfAbsent(each.person().id(), id -> new ArrayList<>())
                            .add(now));
        }
    }

    private Candidate candidate(Person person, Instant now) {
        List<Instant> own = asked.getOrDefault(person.id(), List.of());
        Workload workload = new Workload(
                (int) own.stream()
                        .filter(each -> each.plus(WINDOW).isAfter(now))
                        .count(),
                own.size(),
                own.stream().min(Instant::compareTo),
                own.stream().max(Instant::compareTo));
        return new Candidate(person, workload, Optional.empty());
    }

    private static ReviewNeed need(Bureau bureau, String topic) {
        return new ReviewNeed(
                bureau,
                "Proposers",
                Region.AFR,
                Set.of(topic),
                Set.of("en"),
                new ReviewNeed.Parties(Set.of("coordinator"), Set.of(), Set.of(), Set.of(), Set.of()),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static List<Person> experts(int count) {
        List<Person> experts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "expert%02d".formatted(i);
            experts.add(new Person(
                    id,
                    id,
                    id + "@example.org",
                    Optional.of(BUREAUX.get(i % 3)),
                    Optional.empty(),
                    "Division " + i,
                    Set.of(TOPICS.get(i % 6), TOPICS.get((i + 1) % 6), TOPICS.get((i + 3) % 6)),
                    Set.of("en")));
        }
        return experts;
    }
}
