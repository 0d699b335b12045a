package academy.capstone.desk.web;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes every heading of a form's text as one below the heading of the form, whatever size its file asks for. */
class LoweredHeading implements NodeRenderer {

    private static final String ELEMENT = "h3";

    private final HtmlNodeRendererContext context;

    LoweredHeading(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class);
    }

    @Override
    public void render(Node heading) {
        HtmlWriter writer = context.getWriter();
        writer.line();
        writer.tag(ELEMENT, Map.of());
        for (Node each = heading.getFirstChild(); each != null; each = each.getNext()) {
            context.render(each);
        }
        writer.tag("/" + ELEMENT);
        writer.line();
    }
}
