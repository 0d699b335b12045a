package academy.capstone.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void showsWhatLooksLikeHtmlAsItIsWritten() {
        assertThat(Markdown.html("**Facts** <script>alert(1)</script>"))
                .contains("<strong>Facts</strong>")
                .doesNotContain("<script>");
        assertThat(Markdown.html("<img src=x onerror=alert(1)>")).doesNotContain("<img");
    }

    @Test
    void followsNoAddressThatRunsCode() {
        assertThat(Markdown.html("[here](javascript:alert(1))")).doesNotContain("javascript:");
        assertThat(Markdown.html("[here](/trainings/26OI00001AFR-E)")).contains("href=\"/trainings/26OI00001AFR-E\"");
    }

    @Test
    void putsHeadingsBelowTheOneOfThePage() {
        assertThat(Markdown.html("## Check the *materials*")).contains("<h3>Check the <em>materials</em></h3>");
    }

    @Test
    void writesADescriptionWithoutAParagraph() {
        assertThat(Markdown.inline("Required if you *return*.")).isEqualTo("Required if you <em>return</em>.");
    }
}
