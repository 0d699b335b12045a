package academy.capstone.desk.web;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Texts of forms as HTML. What looks like HTML in them is shown as it is written, and links lead nowhere but to addresses. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    /** Headings begin below the page's own. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(LoweredHeading::new)
            .build();

    private Markdown() {}

    static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    /** A description within a paragraph or label: no paragraph of its own. */
    static String inline(String text) {
        Node document = PARSER.parse(text);
        boolean plain =
                document.getFirstChild() instanceof Paragraph && document.getFirstChild() == document.getLastChild();
        String html = RENDERER.render(document).strip();
        return plain ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }
}
