package academy.capstone.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.ActivityType;
import academy.capstone.training.Deliverable;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import academy.capstone.workflow.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    private final ProposalCheck check = new ProposalCheck(TestRules.PUBLISHED);

    @ParameterizedTest
    @CsvSource({
        "FACE_TO_FACE, 2027-01-12, 2027-01-13, ''",
        "FACE_TO_FACE, 2027-01-12, 2027-01-12, endDate",
        "FACE_TO_FACE, 2027-01-12, 2027-03-09, ''",
        "FACE_TO_FACE, 2027-01-12, 2027-03-10, endDate",
        "BLENDED, 2027-01-12, 2027-03-16, endDate",
        "ONLINE_SELF_PACED, 2027-01-12, 2029-01-12, ''",
        "ONLINE_SELF_PACED, 2027-01-12, 2027-01-12, endDate",
        "ONLINE_INSTRUCTOR_LED, 2027-01-11, 2027-01-20, startDate",
        "ONLINE_INSTRUCTOR_LED, 2027-01-20, 2027-01-19, endDate"
    })
    void measuresDates(Format format, LocalDate start, LocalDate end, String field) {
        List<Fault> faults = check.check(proposal(format, start, end, List.of("a"), "30"), TODAY);

        assertThat(String.join(",", faults.stream().map(Fault::field).toList())).isEqualTo(field);
    }

    @Test
    void namesAllFaultsAtOnce() {
        LocalDate past = LocalDate.of(2026, 1, 1);

        assertThat(check.check(
                        proposal(Format.BLENDED, past, past.plusWeeks(9), List.of("a", "b", "c", "c"), "0"), TODAY))
                .extracting(Fault::field)
                .containsExactly("startDate", "endDate", "topics", "topics", "hours");
    }

    @Test
    void writesTheCodeOfTheAcademy() {
        assertThat(TrainingCode.of(2026, 1, Format.ONLINE_INSTRUCTOR_LED, Region.AFR, Language.ENGLISH))
                .isEqualTo("26OI00001AFR-E");
        assertThat(TrainingCode.of(2023, 100122, Format.ONLINE_SELF_PACED, Region.MUL, Language.CHINESE))
                .isEqualTo("23OS100122MUL-C");
    }

    private static Proposal proposal(Format format, LocalDate start, LocalDate end, List<String> topics, String hours) {
        return new Proposal(
                "Title",
                Bureau.BDT,
                Region.AFR,
                "Division",
                ActivityType.TRAINING,
                true,
                "Test",
                Deliverable.COURSE,
                format,
                Level.INTERMEDIATE,
                List.of(Language.ENGLISH),
                topics,
                "Need",
                "Audience",
                start,
                end,
                new BigDecimal(hours));
    }
}
