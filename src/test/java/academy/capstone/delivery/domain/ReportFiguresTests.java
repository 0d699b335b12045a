package academy.capstone.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.delivery.domain.ReportFigures.Part;
import academy.capstone.delivery.domain.ReportFigures.Plan;
import academy.capstone.people.Region;
import academy.capstone.training.Registration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportFiguresTests {

    private static final Plan PLAN = new Plan("2027-03-01", "2027-03-05", BigDecimal.valueOf(30), null, 25);

    @Test
    void addsUpByGenderCountryRegionAndGroup() {
        ReportFigures figures = ReportFigures.of(
                PLAN,
                PLAN,
                List.of(
                        new Part("UG", Optional.of("f"), new Turnout(4, 3, 3, 3, 2, 2)),
                        new Part("KE", Optional.of("m"), new Turnout(2, 1, 1, 1, 1, 0)),
                        new Part("FJ", Optional.empty(), new Turnout(1, 1, 1, 0, 0, 0)),
                        new Part("GP", Optional.of("f"), new Turnout(1, 0, 0, 0, 0, 0))),
                Countries.load());

        assertThat(figures.total()).isEqualTo(new Turnout(8, 5, 5, 4, 3, 2));
        assertThat(figures.byGender().get("f").applied()).isEqualTo(5);
        assertThat(figures.byGender().get("not given").applied()).isEqualTo(1);
        assertThat(figures.byRegion()).containsOnlyKeys("AFR", "ASP", "other");
        assertThat(figures.byRegion().get("AFR").enrolled()).isEqualTo(4);
        assertThat(figures.byGroup()).containsOnlyKeys("LDC", "LLDC", "SIDS");
        assertThat(figures.byGroup().get("LDC").applied()).isEqualTo(4);
    }

    @Test
    void knowsTheListsOfTheUnitedNations() {
        List<Countries.Country> all = Countries.load().all();

        assertThat(all).hasSize(249);
        assertThat(inGroup(all, "LDC")).isEqualTo(44);
        assertThat(inGroup(all, "LLDC")).isEqualTo(32);
        assertThat(inGroup(all, "SIDS")).isEqualTo(39);
        assertThat(Countries.load().find("EG").flatMap(Countries.Country::region))
                .contains(Region.ARB);
        assertThat(Countries.load().find("KE").orElseThrow().name()).isEqualTo("Kenya");
    }

    private static long inGroup(List<Countries.Country> countries, String group) {
        return countries.stream()
                .filter(country -> country.groups().contains(group))
                .count();
    }

    @Test
    void givesSeatsAwayUntilThereAreNone() {
        assertThat(new Seats(Optional.of(2), 1).stateOfNewcomer(Registration.DIRECT, ParticipantState.ENROLLED))
                .isEqualTo(ParticipantState.ENROLLED);
        assertThat(new Seats(Optional.of(2), 2).stateOfNewcomer(Registration.DIRECT, ParticipantState.ENROLLED))
                .isEqualTo(ParticipantState.WAITING);
        assertThat(new Seats(Optional.empty(), 20_000).stateOfNewcomer(Registration.DIRECT, ParticipantState.ENROLLED))
                .isEqualTo(ParticipantState.ENROLLED);
        assertThat(new Seats(Optional.of(2), 2)
                        .stateOfNewcomer(Registration.APPLICATION_AND_SELECTION, ParticipantState.ENROLLED))
                .isEqualTo(ParticipantState.APPLIED);
    }

    @Test
    void tellsThePassRateOfThoseWithAGrade() {
        assertThat(new Turnout(9, 9, 9, 8, 3, 2).passRatePercent()).contains(new BigDecimal("66.7"));
        assertThat(Turnout.NONE.passRatePercent()).isEmpty();
    }
}
