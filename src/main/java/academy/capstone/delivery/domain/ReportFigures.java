package academy.capstone.delivery.domain;

import academy.capstone.people.Region;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an end-of-training report, which nobody types.
 *
 * @param planned as senior management approved it
 * @param held as it was held; what it cost in the end is for the coordinator to say
 * @param byCountry by ISO 3166 alpha-2 code
 * @param byRegion by region of the academy; "other" for territories that belong to none
 * @param byGroup LDC, LLDC and SIDS; a country can be in several
 */
public record ReportFigures(
        Plan planned,
        Plan held,
        Turnout total,
        Map<String, Turnout> byGender,
        Map<String, Turnout> byCountry,
        Map<String, Turnout> byRegion,
        Map<String, Turnout> byGroup) {

    private static final String UNKNOWN_GENDER = "not given";
    private static final String NO_REGION = "other";

    /** Dates as ISO text, effort in hours, cost in the currency of the budget. */
    public record Plan(
            String start,
            String end,
            BigDecimal hours,
            @Nullable BigDecimal cost,
            @Nullable Integer participants) {}

    /** The turnout of one country and gender. */
    public record Part(String country, Optional<String> gender, Turnout turnout) {}

    /** Adds the parts up. */
    public static ReportFigures of(Plan planned, Plan held, List<Part> parts, Countries countries) {
        Turnout total = Turnout.NONE;
        Map<String, Turnout> byGender = new TreeMap<>();
        Map<String, Turnout> byCountry = new TreeMap<>();
        Map<String, Turnout> byRegion = new TreeMap<>();
        Map<String, Turnout> byGroup = new TreeMap<>();
        for (Part part : parts) {
            total = total.plus(part.turnout());
            byGender.merge(part.gender().orElse(UNKNOWN_GENDER), part.turnout(), Turnout::plus);
            byCountry.merge(part.country(), part.turnout(), Turnout::plus);
            Optional<Countries.Country> country = countries.find(part.country());
            String region =
                    country.flatMap(Countries.Country::region).map(Region::name).orElse(NO_REGION);
            byRegion.merge(region, part.turnout(), Turnout::plus);
            country.map(Countries.Country::groups)
                    .ifPresent(groups -> groups.forEach(group -> byGroup.merge(group, part.turnout(), Turnout::plus)));
        }
        return new ReportFigures(planned, held, total, byGender, byCountry, byRegion, byGroup);
    }
}
