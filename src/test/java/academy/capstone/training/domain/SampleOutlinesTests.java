package academy.capstone.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.people.Bureau;
import academy.capstone.training.Format;
import academy.capstone.training.OutlineFixture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleOutlinesTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    /** A sample without objectives is there to be finished. */
    @Test
    void letsEveryFinishedSampleOutlinePass() throws IOException {
        OutlineCheck check = new OutlineCheck(TestRules.PUBLISHED);
        JsonNode samples = JsonMapper.builder().build().readTree(samples());

        for (JsonNode sample : samples) {
            if (!sample.path("outline").path("objectives").isEmpty()) {
                JsonNode proposal = sample.get("proposal");
                OutlineContext context = new OutlineContext(
                        Format.of(proposal.get("format").asText()).orElseThrow(),
                        sample.get("coordinator").asText(),
                        Bureau.valueOf(proposal.get("bureau").asText()),
                        TODAY,
                        SampleOutlinesTests::bureauOf);
                assertThat(check.check(OutlineFixture.outline((ObjectNode) sample.get("outline")), context))
                        .as(proposal.get("title").asText())
                        .isEmpty();
            }
        }
    }

    /** The samples write dates as days from now, such as {@code @40}. */
    private static String samples() throws IOException {
        try (InputStream file = SampleOutlinesTests.class.getResourceAsStream("/sample/trainings.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("@(\\d+)")
                    .matcher(text)
                    .replaceAll(days ->
                            TODAY.plusDays(Integer.parseInt(days.group(1))).toString());
        }
    }

    private static Optional<Optional<Bureau>> bureauOf(String user) {
        String unit =
                user.substring(user.lastIndexOf('.') + 1).replaceAll("\\d", "").toUpperCase();
        return Optional.of(user.contains(".") ? Optional.of(Bureau.valueOf(unit)) : Optional.empty());
    }
}
