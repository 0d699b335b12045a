package academy.capstone.audit.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A JSON document as an HTML page that people read: names as words, lists counted, nothing left out. */
final class ReadableJson {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1f;background:#fff}
            h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}a{color:#00529b}
            dl{margin:.25rem 0;padding-left:.75rem;border-left:2px solid #b9c4d0}dt{font-weight:600;margin-top:.4rem}
            dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}ol{padding-left:2rem}li{margin:.4rem 0}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem;border-bottom:1px solid #b9c4d0;overflow-wrap:anywhere}
            code{overflow-wrap:anywhere}
            """;

    private ReadableJson() {}

    /** A whole page around a body. */
    static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + text(title)
                + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n<main>\n<h1>" + text(title) + "</h1>\n"
                + body
                + "</main>\n</body>\n</html>\n";
    }

    /**
     * @param up the way back to the pack's first page, such as {@code ../index.html}
     */
    static String of(String title, JsonNode document, String up) {
        StringBuilder body = new StringBuilder("<p><a href=\"" + up + "\">Back to the first page</a></p>\n");
        write(document, body);
        return page(title, body.append('\n').toString());
    }

    private static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            to.append("<dl>");
            node.fields().forEachRemaining(field -> {
                to.append("<dt>").append(text(words(field.getKey()))).append("</dt><dd>");
                write(field.getValue(), to);
                to.append("</dd>\n");
            });
            to.append("</dl>");
        } else if (node.isArray() && !node.isEmpty()) {
            to.append("<ol>");
            node.forEach(each -> {
                to.append("<li>");
                write(each, to);
                to.append("</li>\n");
            });
            to.append("</ol>");
        } else if (node.isArray() || node.isNull()) {
            to.append("none");
        } else {
            to.append(text(node.asText()));
        }
    }

    /** {@code outlineSha256} is "Outline sha256". */
    private static String words(String name) {
        String spaced =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
