package academy.capstone.desk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftedFieldsTests {

    private static final Set<String> FIELDS = Set.of("comment", "points", "agreed", "topics");

    @Test
    void keepsPlainValuesAndLeavesOutWhatIsEmpty() {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("comment", "Half a thought");
        sent.put("points", 2);
        sent.put("agreed", false);
        sent.put("topics", List.of("spectrum"));
        assertThat(DraftedFields.accept(sent, FIELDS)).isEqualTo(sent);

        sent.put("comment", "");
        sent.put("points", null);
        sent.put("topics", List.of());
        assertThat(DraftedFields.accept(sent, FIELDS)).containsOnlyKeys("agreed");
    }

    @Test
    void keepsTextsThatAreTooLongForTheFormButNotForAllRange() {
        assertThat(DraftedFields.accept(Map.of("comment", "x".repeat(20_000)), FIELDS))
                .containsOnlyKeys("comment");
        assertThatThrownBy(() -> DraftedFields.accept(Map.of("comment", "x".repeat(20_001)), FIELDS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("20,000");
    }

    @Test
    void namesEveryFieldAtFault() {
        Map<String, @Nullable Object> sent = Map.of(
                "comment",
                "left\u0000over",
                "points",
                Map.of("class", "java.lang.Runtime"),
                "topics",
                Collections.nCopies(501, "spectrum"),
                "author",
                "somebody else");

        assertThatThrownBy(() -> DraftedFields.accept(sent, FIELDS))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder("comment", "points", "topics", "author"));
    }
}
