package academy.capstone.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.catalogue.domain.Entry;
import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.people.Bureau;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@CapstoneTest
class CatalogueTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    EntryRepository entries;

    @Test
    void findsByWordsAndFilters() {
        String word = word();
        put(word + "-a", "Spectrum " + word, "face-to-face", List.of("fr"));
        put(word + "-b", "Broadband " + word, "blended", List.of("en", "fr"));

        assertThat(page("/catalogue?q=" + word)).contains("2 trainings", "Spectrum " + word, "Broadband " + word);
        assertThat(page("/catalogue?q=" + word + "&format=blended"))
                .contains("1 training", "Broadband " + word)
                .doesNotContain("Spectrum " + word);
        assertThat(page("/catalogue?q=" + word + "&language=en")).doesNotContain("Spectrum " + word);
        assertThat(page("/catalogue?q=BROADBAND " + word))
                .contains("Broadband " + word)
                .doesNotContain("Spectrum " + word);
    }

    @Test
    void turnsPages() {
        String word = word();
        for (int number = 0; number < 30; number++) {
            put(word + "-" + number, "Course %02d %s".formatted(number, word), "blended", List.of("en"));
        }

        assertThat(page("/catalogue?q=" + word))
                .contains("30 trainings", "Course 00", "rel=\"next\"")
                .doesNotContain("Course 29");
        assertThat(page("/catalogue?q=" + word + "&page=2"))
                .contains("Course 29", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void showsScriptsAsText() {
        String word = word();
        put(word, "<script>alert('" + word + "')</script> & 🎓 دورة", "blended", List.of("en"));

        for (String path : List.of("/catalogue?q=" + word, "/catalogue/" + word)) {
            assertThat(page(path)).doesNotContain("<script>alert").contains("&lt;script&gt;alert", "دورة");
        }
    }

    @Test
    void bearsWhateverAStrangerTypes() {
        assertThat(page("/catalogue?page=-1&format=%27%3B--&q=%25_!%00")).contains("0 trainings");
        assertThat(page("/catalogue?page=99999999999&q=" + "x".repeat(3000))).contains("Nothing matches");
    }

    @Test
    void shows404ForAnUnknownTraining() {
        ResponseEntity<String> answer = http.getForEntity("/catalogue/no-such-training", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("no-such-training").doesNotContain("Exception");
    }

    @Test
    void leavesAbsentFieldsAbsent() {
        String word = word();
        entries.put(new Entry(
                word,
                false,
                "Bare " + word,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH));

        assertThat(page("/catalogue/" + word))
                .contains("Bare " + word, "past course")
                .doesNotContain("What you learn", "About this training", "null");
    }

    private String page(String path) {
        ResponseEntity<String> answer = http.getForEntity(path, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return String.valueOf(answer.getBody());
    }

    private void put(String reference, String title, String format, List<String> languages) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Audience", List.of("Regulators", "Operators"));
        facts.put("Described at", "https://example.org/course");
        entries.put(new Entry(
                reference,
                false,
                title,
                Optional.of(Bureau.BR),
                Optional.empty(),
                Optional.of(format),
                Optional.of("advanced"),
                languages,
                List.of("Spectrum management"),
                List.of("Plan a band"),
                Optional.of(LocalDate.of(2024, 5, 13)),
                Optional.of(LocalDate.of(2024, 5, 20)),
                facts,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH));
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
