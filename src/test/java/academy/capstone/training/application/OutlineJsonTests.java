package academy.capstone.training.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.training.OutlineFixture;
import academy.capstone.workflow.Fault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineJsonTests {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);

    private final OutlineJson json = new OutlineJson();

    @Test
    void readsWhatItWrites() {
        String sent = OutlineFixture.instructorLed(START).toString();

        OutlineJson.Reading reading = read(sent);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.outline()).isEqualTo(OutlineFixture.outline(OutlineFixture.instructorLed(START)));
        assertThat(json.stored(json.write(reading.outline()))).isEqualTo(reading.outline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"titel\":\"x\"}|titel",
                "{\"title\":7}|title",
                "{\"expectedParticipants\":\"20\"}|expectedParticipants",
                "{\"expectedParticipants\":1.5}|expectedParticipants",
                "{\"totalHours\":1e999999999}|totalHours",
                "{\"totalHours\":1e-999999999}|totalHours",
                "{\"totalHours\":0.125}|totalHours",
                "{\"rightsCleared\":\"yes\"}|rightsCleared",
                "{\"languages\":\"en\"}|languages",
                "{\"languages\":[7]}|languages[0]",
                "{\"languages\":[null]}|languages[0]",
                "{\"objectives\":{}}|objectives",
                "{\"objectives\":[\"Apply\"]}|objectives[0]",
                "{\"objectives\":[{\"verb\":\"apply\"}]}|objectives[0].verb",
                "{\"fee\":100}|fee",
                "{\"fee\":{\"amount\":\"100\"}}|fee.amount"
            })
    void namesTheFieldThatItCannotRead(String sent, String field) {
        assertThat(read(sent).faults()).extracting(Fault::field).containsExactly(field);
    }

    @Test
    void namesAllOfThemAtOnce() {
        assertThat(read("{\"title\":7,\"passMark\":true,\"foo\":1,\"sessions\":[{\"hours\":\"6\"}]}")
                        .faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("title", "passMark", "foo", "sessions[0].hours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "\"text\"", "null", "{\"title\":", "{} {}", "''"})
    void saysThatItIsNoOutline(String sent) {
        assertThat(read(sent).faults()).extracting(Fault::field).containsExactly("");
    }

    @Test
    void takesBlankTextsForAbsent() {
        assertThat(read("{\"title\":\"  \",\"topics\":[\" \"]}").outline())
                .isEqualTo(read("{}").outline());
    }

    @Test
    void givesEqualTextsForEqualOutlines() {
        assertThat(json.write(read("{\"totalHours\":30.00,\"title\":\"a\"}").outline()))
                .isEqualTo(
                        json.write(read("{\"title\":\"a\",\"totalHours\":3e1}").outline()));
    }

    private OutlineJson.Reading read(String sent) {
        return json.read(sent.getBytes(StandardCharsets.UTF_8));
    }
}
