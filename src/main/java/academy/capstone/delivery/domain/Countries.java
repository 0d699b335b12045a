package academy.capstone.delivery.domain;

import academy.capstone.people.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The countries, their region and the groups they belong to, from {@code delivery/countries.csv}. */
public final class Countries {

    private static final String FILE = "/delivery/countries.csv";

    private final Map<String, Country> byCode;

    private Countries(Map<String, Country> byCode) {
        this.byCode = byCode;
    }

    /**
     * A country or territory.
     *
     * @param code ISO 3166 alpha-2
     * @param groups of LDC, LLDC and SIDS those it belongs to
     */
    public record Country(String code, Optional<Region> region, Set<String> groups) {

        /** The English name. */
        public String name() {
            return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
        }
    }

    /** Reads the list that comes with the application. */
    public static Countries load() {
        try (InputStream file = Objects.requireNonNull(Countries.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Countries(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Countries::country)
                    .collect(Collectors.toMap(Country::code, each -> each, (one, other) -> one, TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country country(String line) {
        String[] columns = line.split(",", -1);
        Optional<Region> region = columns[1].isEmpty() ? Optional.empty() : Optional.of(Region.valueOf(columns[1]));
        Set<String> groups = Arrays.stream(columns[2].split(" "))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Country(columns[0], region, groups);
    }

    /** A country by its code, which is upper case. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean isCountry(String code) {
        return byCode.containsKey(code);
    }

    /** All countries in the order of their English names. */
    public List<Country> all() {
        return byCode.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }
}
