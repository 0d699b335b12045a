package academy.capstone.delivery.domain;

import academy.capstone.people.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who applied and who got a seat, side by side: by country, region, group of countries and gender. A group whose share of
 * the seats is far below its share of the applications is what the coordinator looks for.
 */
public final class FairShare {

    /** Groups of countries that the published process asks about. */
    public static final List<String> GROUPS = List.of("LDC", "LLDC", "SIDS");

    private static final int HUNDRED = 100;
    private static final Map<String, String> GENDERS = Map.of("f", "women", "m", "men", "x", "other");

    private final List<Count> counts;
    private final Countries countries;
    private final int applied;
    private final int seated;

    /** How many people of a country and gender stand in a state. */
    public record Count(String country, Optional<String> gender, ParticipantState state, int people) {}

    /**
     * A line of the view.
     *
     * @param appliedPercent share of all who applied
     * @param seatedPercent share of all who have a seat
     */
    public record Line(String label, int applied, int appliedPercent, int seated, int seatedPercent) {}

    public FairShare(List<Count> counts, Countries countries) {
        this.counts = List.copyOf(counts);
        this.countries = countries;
        this.applied = sum(each -> true);
        this.seated = sum(each -> each.state().holdsSeat());
    }

    public int applied() {
        return applied;
    }

    public int seated() {
        return seated;
    }

    public List<Line> byCountry() {
        return by(each ->
                countries.find(each.country()).map(Countries.Country::name).orElse(each.country()));
    }

    public List<Line> byRegion() {
        return by(each -> countries
                .find(each.country())
                .flatMap(Countries.Country::region)
                .map(Region::label)
                .orElse("no region"));
    }

    /** The groups overlap: a country may be in two of them. The last line counts each country once. */
    public List<Line> byGroup() {
        List<Line> lines = new ArrayList<>();
        GROUPS.forEach(group -> lines.add(line(group, each -> isIn(each, group))));
        lines.add(line("in none of them", each -> GROUPS.stream().noneMatch(group -> isIn(each, group))));
        return lines;
    }

    public List<Line> byGender() {
        return by(each ->
                each.gender().map(word -> GENDERS.getOrDefault(word, word)).orElse("not said"));
    }

    private boolean isIn(Count count, String group) {
        return countries
                .find(count.country())
                .filter(country -> country.groups().contains(group))
                .isPresent();
    }

    private List<Line> by(Function<Count, String> label) {
        Map<String, List<Count>> grouped = new TreeMap<>();
        counts.forEach(each -> grouped.computeIfAbsent(label.apply(each), key -> new ArrayList<>())
                .add(each));
        return grouped.keySet().stream()
                .map(key -> line(key, each -> label.apply(each).equals(key)))
                .sorted(Comparator.comparing(Line::applied).reversed())
                .toList();
    }

    private Line line(String label, Predicate<Count> which) {
        int of = sum(which);
        int withSeat = sum(which.and(each -> each.state().holdsSeat()));
        return new Line(label, of, percent(of, applied), withSeat, percent(withSeat, seated));
    }

    private int sum(Predicate<Count> which) {
        return counts.stream().filter(which).mapToInt(Count::people).sum();
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round((float) part * HUNDRED / whole);
    }
}
