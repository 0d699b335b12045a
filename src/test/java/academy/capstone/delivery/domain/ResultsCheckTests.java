package academy.capstone.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.workflow.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsCheckTests {

    private static final Countries COUNTRIES = Countries.load();

    private final ResultsCheck check = new ResultsCheck(Map.of("a@x.org", 1L, "b@x.org", 2L), 4, 3, COUNTRIES);

    @Test
    void takesARowThatIsRight() {
        check.row(2, List.of(" A@X.org ", "Amina", "ke", "F", "4", "74.5"));

        assertThat(check.isFaultless()).isTrue();
        assertThat(check.rows()).containsExactly(new ResultRow(1, 4, Optional.of(new BigDecimal("74.5"))));
    }

    @Test
    void takesAnEmptyGradeForNotGraded() {
        check.row(2, List.of("a@x.org", "Amina", "KE", "", "0", ""));

        assertThat(check.rows()).containsExactly(new ResultRow(1, 0, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      |Amina|KE|f|1|70   |row 7, email   |is empty",
                "c@x.org |Amina|KE|f|1|70   |row 7, email   |not enrolled",
                "a@x.org |''   |KE|f|1|70   |row 7, name    |is empty",
                "a@x.org |Amina|XX|f|1|70   |row 7, country |no country",
                "a@x.org |Amina|KE|w|1|70   |row 7, gender  |not f, m or x",
                "a@x.org |Amina|KE|f|5|70   |row 7, sessions|more than the 4",
                "a@x.org |Amina|KE|f|-1|70  |row 7, sessions|not a whole number",
                "a@x.org |Amina|KE|f|1.5|70 |row 7, sessions|not a whole number",
                "a@x.org |Amina|KE|f|''|70  |row 7, sessions|not a whole number",
                "a@x.org |Amina|KE|f|1|101  |row 7, grade   |0 to 100",
                "a@x.org |Amina|KE|f|1|-1   |row 7, grade   |0 to 100",
                "a@x.org |Amina|KE|f|1|70.123|row 7, grade  |two decimals",
                "a@x.org |Amina|KE|f|1|1e2  |row 7, grade   |0 to 100",
                "a@x.org |Amina|KE|f|1|NaN  |row 7, grade   |0 to 100",
            })
    void namesRowColumnAndMend(
            String email,
            String name,
            String country,
            String gender,
            String sessions,
            String grade,
            String place,
            String words) {
        check.row(7, List.of(email, name, country, gender, sessions, grade));

        assertThat(check.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(place);
            assertThat(fault.message()).startsWith("Row 7, ").contains(words);
        });
    }

    @Test
    void refusesTheSamePersonTwice() {
        check.row(2, List.of("a@x.org", "Amina", "KE", "f", "1", "70"));
        check.row(3, List.of("A@x.org", "Amina", "KE", "f", "1", "80"));

        assertThat(check.faults())
                .containsExactly(
                        new Fault(
                                "row 3, email",
                                "Row 3, email: names A@x.org again, who is in row 2 already. Please keep one of the two rows."));
    }

    @Test
    void refusesARowOfOtherLength() {
        check.row(2, List.of("a@x.org", "Amina"));

        assertThat(check.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("row 2"));
    }

    @Test
    void countsTheFaultsThatItDoesNotList() {
        IntStream.range(2, 12).forEach(row -> check.row(row, List.of("z" + row + "@x.org", "Z", "KE", "f", "1", "70")));

        assertThat(check.faults()).hasSize(4);
        assertThat(check.faults().get(3).message()).contains("7 more faults");
    }

    @Test
    void wantsTheHeaderWordForWord() {
        assertThat(ResultsCheck.headerFault(ResultsCheck.COLUMNS)).isEmpty();
        assertThat(ResultsCheck.headerFault(List.of("Email", "name", "country", "gender", "sessions", "grade")))
                .isPresent();
        assertThat(ResultsCheck.headerFault(List.of("name", "email", "country", "gender", "sessions", "grade")))
                .isPresent();
    }
}
