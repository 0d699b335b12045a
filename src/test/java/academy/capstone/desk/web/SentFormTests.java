package academy.capstone.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.workflow.FormPart;
import academy.capstone.workflow.FormPart.Kind;
import academy.capstone.workflow.FormPart.Limits;
import academy.capstone.workflow.FormSheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentFormTests {

    private final FormSheet sheet = new FormSheet(
            "errand",
            List.of(
                    part(Kind.TEXTAREA, "comment"),
                    new FormPart(
                            Kind.GROUP,
                            "Group",
                            "",
                            "Figures",
                            "",
                            false,
                            false,
                            null,
                            List.of(),
                            Limits.NONE,
                            List.of(part(Kind.NUMBER, "hours"))),
                    part(Kind.CHECKBOX, "agreed"),
                    part(Kind.CHECKLIST, "topics"),
                    part(Kind.RADIO, "decision")));

    @Test
    void readsEachFieldAsItsKindAsks() {
        assertThat(SentForm.values(
                        sheet,
                        Map.of(
                                "comment", new String[] {"Two\nlines"},
                                "hours", new String[] {" 2.5 "},
                                "agreed", new String[] {"true"},
                                "topics", new String[] {"spectrum", "broadband"},
                                "decision", new String[] {"approve"})))
                .containsEntry("comment", "Two\nlines")
                .containsEntry("hours", 2.5)
                .containsEntry("agreed", true)
                .containsEntry("topics", List.of("spectrum", "broadband"))
                .containsEntry("decision", "approve");
    }

    @Test
    void takesWhatWasNotSentAsEmptyAndABoxAsNotTicked() {
        assertThat(SentForm.values(sheet, Map.of("comment", new String[] {"  "})))
                .containsEntry("comment", null)
                .containsEntry("hours", null)
                .containsEntry("agreed", false)
                .containsEntry("topics", List.of())
                .containsEntry("decision", null);
    }

    @Test
    void leavesANumberThatIsNoneAsItWasTyped() {
        assertThat(SentForm.values(sheet, Map.of("hours", new String[] {"two"})))
                .containsEntry("hours", "two");
        assertThat(SentForm.values(sheet, Map.of("hours", new String[] {"16"}))).containsEntry("hours", 16L);
    }

    @Test
    void dropsWhatIsNoFieldOfTheForm() {
        assertThat(SentForm.values(sheet, Map.of("author", new String[] {"somebody"})))
                .doesNotContainKey("author");
    }

    private static FormPart part(Kind kind, String key) {
        return new FormPart(kind, "Field_" + key, key, key, "", false, false, null, List.of(), Limits.NONE, List.of());
    }
}
