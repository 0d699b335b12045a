package academy.capstone.delivery.web;

import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.ReportFigures;
import academy.capstone.delivery.domain.Turnout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The breakdowns of a report in the order in which they are shown. */
@Component
class ReportGroups {

    private final Countries countries;

    ReportGroups(Countries countries) {
        this.countries = countries;
    }

    Map<String, Map<String, Turnout>> of(ReportFigures figures) {
        Map<String, Turnout> byCountry = new TreeMap<>();
        figures.byCountry()
                .forEach((code, turnout) -> byCountry.put(
                        countries.find(code).map(Countries.Country::name).orElse(code), turnout));
        Map<String, Map<String, Turnout>> groups = new LinkedHashMap<>();
        groups.put("By gender", figures.byGender());
        groups.put("By region", figures.byRegion());
        groups.put("By group of countries", figures.byGroup());
        groups.put("By country", byCountry);
        return groups;
    }
}
