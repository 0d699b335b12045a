package academy.capstone.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page with every process: nodes that tests entered are green, the others red. */
final class CoverageReport {

    private static final Path PICTURES = Path.of("src", "docs", "pictures");

    private CoverageReport() {}

    static void write(List<ProcessCoverage> processes, Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Process coverage</title><style>
                body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #17242f; }
                table { border-collapse: collapse; } th, td { text-align: left; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid #d5dce2; }
                svg { max-width: 100%; height: auto; border: 1px solid #d5dce2; } .missed { color: #a32020; font-weight: 600; }
                </style></head><body><h1>Process coverage</h1>
                <p>Nodes that the tests of this run entered are green, the others red.</p>
                <table><tr><th>Process</th><th>Nodes</th><th>Entered</th><th>Missed</th></tr>
                """);
        for (ProcessCoverage each : processes) {
            page.append(
                    "<tr><td><a href=\"#%s\">%s</a></td><td>%d</td><td>%d %%</td><td class=\"missed\">%s</td></tr>%n"
                            .formatted(
                                    each.process(),
                                    each.process(),
                                    each.nodes().size(),
                                    each.percent(),
                                    String.join(", ", each.missed())));
        }
        page.append("</table>\n");
        for (ProcessCoverage each : processes) {
            page.append(picture(each));
        }
        Files.writeString(folder.resolve("index.html"), page.append("</body></html>\n"));
        Files.writeString(folder.resolve("summary.txt"), summary(processes));
    }

    private static String picture(ProcessCoverage process) throws IOException {
        StringBuilder part =
                new StringBuilder("<h2 id=\"%s\">%s</h2>%n".formatted(process.process(), process.process()));
        Path file = PICTURES.resolve(process.process() + ".svg");
        if (Files.exists(file)) {
            part.append("<style>");
            for (String node : process.nodes()) {
                boolean entered = process.entered().containsKey(node);
                part.append(
                        "#%s-picture [data-element-id=\"%s\"] > .djs-visual > :is(rect, circle, polygon) { fill: %s !important; }%n"
                                .formatted(process.process(), node, entered ? "#cdeccf" : "#f6c4c2"));
            }
            String svg = Files.readString(file);
            part.append("</style><div id=\"%s-picture\">".formatted(process.process()))
                    .append(svg.substring(svg.indexOf("<svg")))
                    .append("</div>\n");
        }
        return part.toString();
    }

    private static String summary(List<ProcessCoverage> processes) {
        StringBuilder text = new StringBuilder();
        for (ProcessCoverage each : processes) {
            text.append("%-28s %3d nodes, %3d %% entered%s%n"
                    .formatted(
                            each.process(),
                            each.nodes().size(),
                            each.percent(),
                            each.missed().isEmpty() ? "" : "; missed: " + String.join(", ", each.missed())));
        }
        return text.toString();
    }
}
