package academy.capstone.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.notification.Notice;
import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private final OutboxBench bench = new OutboxBench();

    @Test
    void writesANoticeOnceForTheSameKey() {
        bench.outbox.post(invitation("key-1"));
        bench.outbox.post(invitation("key-1"));
        bench.outbox.post(invitation("key-2"));

        assertThat(bench.all()).extracting(OutboxNotice::key).containsExactly("key-2", "key-1");
    }

    @Test
    void keepsANoticeWhileNoMailServerIsSet() {
        bench.outbox.post(invitation("key-1"));

        assertThat(bench.all()).extracting(OutboxNotice::state).containsExactly(NoticeState.KEPT);
    }

    @Test
    void rendersTheTemplateWhenTheNoticeIsWritten() {
        bench.outbox.post(invitation("key-1"));

        OutboxNotice notice = bench.all().get(0);
        assertThat(notice.subject()).isEqualTo("Please review \"Spectrum <monitoring>\"");
        assertThat(notice.body()).contains("You have been chosen").doesNotContain("[(");
        assertThat(notice.address()).isEqualTo("expert.br@capstone.example");
        assertThat(notice.addressedAs()).isEqualTo("Expert BR");
    }

    @Test
    void keepsLineBreaksOfATitleOutOfTheSubject() {
        bench.outbox.post(invitation("key-1").with(Notice.TITLE, "One\r\nBcc: all@example.org"));

        assertThat(bench.all().get(0).subject()).isEqualTo("Please review \"One Bcc: all@example.org\"");
    }

    @Test
    void takesAnAddressAsItIs() {
        bench.outbox.post(new Notice(
                "key-1",
                "participant@example.org",
                "confirm-proposal",
                "26OI00001AFR-E",
                null,
                "/trainings/26OI00001AFR-E",
                Map.of(Notice.TITLE, "Spectrum", Notice.NAME, "A. Participant")));

        OutboxNotice notice = bench.all().get(0);
        assertThat(notice.address()).isEqualTo("participant@example.org");
        assertThat(notice.addressedAs()).isEqualTo("A. Participant");
    }

    @Test
    void marksANoticeToNobodyAsFailedAndStopsNothing() {
        bench.outbox.post(new Notice(
                "key-1", "nobody", "confirm-proposal", "26OI00001AFR-E", null, "/", Map.of(Notice.TITLE, "Spectrum")));

        assertThat(bench.all()).extracting(OutboxNotice::state).containsExactly(NoticeState.FAILED);
        assertThat(bench.all().get(0).lastError()).contains("There is no address for nobody.");
    }

    @Test
    void refusesAPurposeWithoutTemplate() {
        Notice notice = new Notice("k", "expert.br", "no-such", "26OI00001AFR-E", null, "/", Map.of("title", "T"));

        assertThatThrownBy(() -> bench.outbox.post(notice)).hasMessageContaining("no-such has no template");
    }

    @Test
    void refusesANoticeWithoutTitle() {
        assertThatThrownBy(() -> new Notice("k", "expert.br", "p", "26OI00001AFR-E", null, "/", Map.of()))
                .hasMessageContaining("does not name its training's title");
    }

    @Test
    void showsAnOptionalFactOnlyWhenItIsThere() {
        NoticeTemplates templates = new NoticeTemplates();
        Map<String, String> facts =
                Map.of("title", "T", "trainingCode", "26OI00001AFR-E", "name", "N", "coordinator", "C", "comment", "");

        List<String> without =
                templates.words("sample-purpose", facts).body().lines().toList();

        assertThat(without).containsExactly("C asks for your review of T.", "", "- first", "- second");
        assertThatThrownBy(() -> templates.words("sample-purpose", Map.of("title", "T")))
                .hasMessageContaining("lacks the facts")
                .hasMessageContaining("coordinator");
    }

    private static Notice invitation(String key) {
        return new Notice(
                key,
                "expert.br",
                "invite-reviewer",
                "26OI00001AFR-E",
                Instant.parse("2027-03-12T17:00:00Z"),
                "/trainings/26OI00001AFR-E",
                Map.of(Notice.TITLE, "Spectrum <monitoring>"));
    }
}
