package academy.capstone.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsCheckTests {

    private static final String[] MOODLE = {
        "First name",
        "Last name",
        "ID number",
        "Email address",
        "Quiz: Midterm (Percentage)",
        "Course total (Percentage)",
        "Course total (Real)",
        "Last downloaded from this course"
    };

    private static final Countries COUNTRIES = Countries.load();

    private final ResultsCheck check = new ResultsCheck(
            new Roll(
                    Map.of("a@x.org", 1L, "b@x.org", 2L, "d@x.org", 3L),
                    Map.of(2L, new ResultRow(2, 1, Optional.empty())),
                    Map.of(3L, 3),
                    4),
            3,
            COUNTRIES);

    private void row(long number, String... cells) {
        check.row(SheetRow.of(number, List.of(cells)));
    }

    private void header(String... cells) {
        check.header(SheetRow.of(1, List.of(cells)));
    }

    @Test
    void takesARowThatIsRight() {
        row(2, " A@X.org ", "Amina", "ke", "F", "4", "74.5");

        assertThat(check.isFaultless()).isTrue();
        assertThat(results()).containsExactly(new ResultRow(1, 4, Optional.of(new BigDecimal("74.5"))));
    }

    @Test
    void takesAnEmptyGradeForNotGraded() {
        row(2, "a@x.org", "Amina", "KE", "", "0", "");

        assertThat(results()).containsExactly(new ResultRow(1, 0, Optional.empty()));
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
        row(7, email, name, country, gender, sessions, grade);

        assertThat(check.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(place);
            assertThat(fault.message()).startsWith("Row 7, ").contains(words);
        });
    }

    @Test
    void refusesTheSamePersonTwice() {
        row(2, "a@x.org", "Amina", "KE", "f", "1", "70");
        row(3, "A@x.org", "Amina", "KE", "f", "1", "80");

        assertThat(check.faults())
                .containsExactly(
                        new Fault(
                                "row 3, email",
                                "Row 3, email: names A@x.org again, who is in row 2 already. Please keep one of the two rows."));
    }

    @Test
    void refusesARowOfOtherLength() {
        row(2, "a@x.org", "Amina");

        assertThat(check.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("row 2"));
    }

    @Test
    void countsTheFaultsThatItDoesNotList() {
        IntStream.range(2, 12).forEach(row -> row(row, "z" + row + "@x.org", "Z", "KE", "f", "1", "70"));

        assertThat(check.faults()).hasSize(4);
        assertThat(check.faults().get(3).message()).contains("7 more faults");
    }

    @Test
    void wantsTheHeaderWordForWord() {
        header("email", "name", "country", "gender", "sessions", "grade");
        assertThat(check.layout()).isEqualTo(ResultsLayout.OWN);

        assertThatThrownBy(() -> header("Email", "name", "country", "gender", "sessions", "grade"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"Email\" is no column")
                .hasMessageContaining("email: is missing");
        assertThatThrownBy(() -> header("name", "email", "country", "gender", "sessions", "grade"))
                .hasMessageContaining("must be exactly");
    }

    @Test
    void recognisesTheGradeExportOfMoodle() {
        header(MOODLE);
        row(2, "Amina", "Otieno", "", "a@x.org", "70.00 %", "82.50 %", "16", "1790000000");
        row(3, "Bela", "Kovács", "", "B@x.org", "-", "-", "-", "1790000000");

        assertThat(check.faults()).isEmpty();
        assertThat(results())
                .containsExactly(
                        new ResultRow(1, 0, Optional.of(new BigDecimal("82.50"))),
                        new ResultRow(2, 1, Optional.empty()));
        assertThat(check.layout().sentence())
                .contains(
                        "grade from \"Course total (Percentage)\"", "email from \"Email address\"", "stay as they are");
    }

    @Test
    void readsMoodleInOtherLanguagesAndItsAttendance() {
        header("Prénom", "Nom de famille", "Adresse de courriel", "Présence (Pourcentage)", "Total du cours (Brut)");
        row(2, "Amina", "Otieno", "b@x.org", "74,9 %", "82,5");

        assertThat(results()).containsExactly(new ResultRow(2, 3, Optional.of(new BigDecimal("82.5"))));
        assertThat(check.layout().sentence()).contains("points out of 100");
    }

    @Test
    void namesTheColumnOfMoodleAsTheSenderKnowsIt() {
        header(MOODLE);
        row(2, "Amina", "Otieno", "", "a@x.org", "", "820 %", "", "");

        assertThat(check.faults()).extracting(Fault::field).containsExactly("row 2, Course total (Percentage)");
    }

    @Test
    void wantsTheCourseTotalOfMoodle() {
        assertThatThrownBy(() -> header("First name", "Email address", "Quiz: A (Real)", "Quiz: B (Real)"))
                .hasMessageContaining("Course total (Percentage)");
    }

    @Test
    void refusesSessionsThatContradictTheAttendanceBySession() {
        row(2, "d@x.org", "Dalia", "KE", "f", "4", "70");

        assertThat(check.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("session by session says 3"));
    }

    private List<ResultRow> results() {
        return check.rows().stream().map(CheckedRow::result).toList();
    }
}
