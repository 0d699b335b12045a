package academy.capstone.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.training.Outline;
import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparison.Difference;
import academy.capstone.training.OutlineComparison.Item;
import academy.capstone.training.OutlineComparison.State;
import academy.capstone.training.OutlineFixture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineDiffTests {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);

    private final OutlineDiff diff = new OutlineDiff(user -> "Name of " + user);

    @Test
    void knowsEveryFieldOfTheOutlineOnce() {
        List<String> fields = OutlineDiff.fields().stream()
                .map(each -> each.replaceAll("\\..*", ""))
                .toList();

        assertThat(fields.stream().distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Outline.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(OutlineDiff.fields()).doesNotHaveDuplicates();
    }

    @Test
    void saysPlainlyThatNothingDiffers() {
        OutlineComparison same = compared(outline -> {});

        assertThat(same.unchanged()).isTrue();
        assertThat(same.changes()).isZero();
        assertThat(items(same)).isNotEmpty().allMatch(each -> each.state() == State.SAME);
    }

    @Test
    void leavesLaterSessionsAloneWhenOneIsInserted() {
        OutlineComparison compared = compared(outline -> sessions(outline)
                .insertObject(1)
                .put("title", "Excursion to an operator")
                .put("hours", 3));

        assertThat(changed(compared)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.ADDED);
            assertThat(item.label()).isEqualTo("Session 2");
            assertThat(item.heading()).isEqualTo("Excursion to an operator");
            assertThat(item.field()).isEqualTo("sessions[1]");
        });
    }

    @Test
    void namesWhatWasMovedAndWhatWasRemoved() {
        OutlineComparison moved = compared(
                outline -> sessions(outline).insert(0, sessions(outline).remove(3)));
        assertThat(changed(moved)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.SAME);
            assertThat(item.earlierPlace()).contains(4);
            assertThat(item.heading()).isEqualTo("Visibility and fibre paths");
        });
        OutlineComparison removed = compared(outline -> sessions(outline).remove(1));
        assertThat(changed(removed)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.REMOVED);
            assertThat(item.label()).isEqualTo("Session 2");
            assertThat(item.fields()).allMatch(field -> field.state() == State.REMOVED);
        });
        assertThat(items(removed).stream().filter(each -> each.label().startsWith("Session")))
                .extracting(Item::heading)
                .containsSubsequence(
                        "Geodata and projections", "Open data of telecom networks", "Coverage, proximity and demand");
    }

    @Test
    void followsASessionThroughAnotherTitle() {
        OutlineComparison compared =
                compared(outline -> ((ObjectNode) sessions(outline).get(2)).put("title", "Reach of the networks"));

        assertThat(changed(compared)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.CHANGED);
            assertThat(item.fields().stream().filter(each -> each.state() != State.SAME))
                    .singleElement()
                    .satisfies(field -> {
                        assertThat(field.before()).isEqualTo("Coverage, proximity and demand");
                        assertThat(field.after()).isEqualTo("Reach of the networks");
                        assertThat(field.field()).isEqualTo("sessions[2].title");
                    });
        });
    }

    @Test
    void writesCodesDatesAndPeopleInWords() {
        OutlineComparison compared = compared(outline -> {
            outline.put("level", "advanced").put("start", "2027-03-02").put("passMark", 75);
            outline.putArray("proposedExperts").add("expert.gs");
            outline.putArray("languages").add("fr");
        });

        assertThat(changed(compared).stream().flatMap(each -> each.fields().stream()))
                .extracting(Difference::after)
                .contains("Advanced", "2 March 2027", "75 %", "Name of expert.gs", "French");
    }

    @Test
    void findsFieldsByTheirPath() {
        Outline outline = OutlineFixture.outline(OutlineFixture.instructorLed(START));

        assertThat(OutlineField.labelOf(outline, "sessions[1].keyPoints")).contains("Key points of session 2");
        assertThat(OutlineField.labelOf(outline, "budgetReference")).contains("Budget reference");
        assertThat(OutlineField.labelOf(outline, "sessions")).contains("Sessions");
        assertThat(OutlineField.labelOf(outline, "topics[0]")).contains("Topic 1");
        assertThat(OutlineField.labelOf(outline, "fee.amount")).contains("Amount of the fee");
        for (String unknown : List.of(
                "",
                ".",
                "colour",
                "sessions[99].title",
                "sessions[1].colour",
                "title[0]",
                "title.x",
                "sessions[1].title.",
                "class",
                "sessions[-1]",
                "objectives[1].text]",
                "topics[0].word")) {
            assertThat(OutlineField.labelOf(outline, unknown)).as(unknown).isEmpty();
        }
    }

    @Test
    void givesBothTextsBackForHundredsOfChangedCourses() throws IOException {
        List<ObjectNode> courses = courses();
        Random random = new Random(20270302);
        for (int run = 0; run < 300; run++) {
            ObjectNode before = courses.get(random.nextInt(courses.size())).deepCopy();
            ObjectNode after = random.nextInt(10) == 0
                    ? courses.get(random.nextInt(courses.size())).deepCopy()
                    : before.deepCopy();
            for (int change = random.nextInt(6); change > 0; change--) {
                change(after, random);
            }
            Outline earlier = OutlineFixture.outline(before);
            Outline later = OutlineFixture.outline(after);
            OutlineComparison compared = new OutlineComparison("code", 1, 2, diff.between(earlier, later));

            assertThat(compared.unchanged()).isEqualTo(earlier.equals(later));
            assertThat(texts(compared, State.REMOVED, Difference::after)).isEqualTo(texts(whole(later)));
            assertThat(texts(compared, State.ADDED, Difference::before)).isEqualTo(texts(whole(earlier)));
        }
    }

    private OutlineComparison whole(Outline outline) {
        return new OutlineComparison("code", 1, 1, diff.between(outline, outline));
    }

    private static List<String> texts(OutlineComparison compared) {
        return texts(compared, State.REMOVED, Difference::after);
    }

    /** What one of the two versions says, in the order of the alphabet, because a moved row stands at its new place. */
    private static List<String> texts(
            OutlineComparison compared, State without, java.util.function.Function<Difference, String> side) {
        return items(compared).stream()
                .filter(item -> item.state() != without)
                .flatMap(item -> item.fields().stream()
                        .filter(field -> field.state() != without)
                        .map(field -> field.label().replaceAll(" \\d+", "") + ": " + side.apply(field)))
                .sorted()
                .toList();
    }

    private static void change(ObjectNode outline, Random random) {
        List<String> names = new ArrayList<>();
        outline.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        JsonNode content = outline.get(name);
        if (content instanceof ArrayNode rows && rows.size() > 1) {
            switch (random.nextInt(3)) {
                case 0 -> rows.remove(random.nextInt(rows.size()));
                case 1 -> rows.insert(random.nextInt(rows.size()), rows.remove(random.nextInt(rows.size())));
                default ->
                    rows.insert(
                            random.nextInt(rows.size()),
                            rows.get(random.nextInt(rows.size())).deepCopy());
            }
        } else if (content.isTextual() && !name.equals("start") && !name.equals("end")) {
            String text = content.asText();
            int place = random.nextInt(text.length() + 1);
            outline.put(name, (text.substring(0, place) + " 新的 words " + text.substring(place)).strip());
        } else {
            outline.remove(name);
        }
    }

    private static List<ObjectNode> courses() throws IOException {
        try (InputStream file = OutlineDiffTests.class.getResourceAsStream("/sample/trainings.json")) {
            List<ObjectNode> courses = new ArrayList<>();
            JsonMapper.builder().build().readTree(file).forEach(each -> courses.add((ObjectNode) each.get("outline")));
            return courses;
        }
    }

    private OutlineComparison compared(Consumer<ObjectNode> change) {
        ObjectNode earlier = OutlineFixture.instructorLed(START);
        ObjectNode later = earlier.deepCopy();
        change.accept(later);
        return new OutlineComparison(
                "code", 1, 2, diff.between(OutlineFixture.outline(earlier), OutlineFixture.outline(later)));
    }

    private static ArrayNode sessions(ObjectNode outline) {
        return outline.withArray("sessions");
    }

    private static List<Item> items(OutlineComparison compared) {
        return compared.parts().stream().flatMap(part -> part.items().stream()).toList();
    }

    private static List<Item> changed(OutlineComparison compared) {
        return Stream.of(compared)
                .flatMap(each -> each.changedParts().stream())
                .flatMap(part -> part.changedItems().stream())
                .toList();
    }
}
