package academy.capstone.duties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of every attempt: a line each in {@code attempts.csv}, and a table of doors and results. */
final class DutiesReport {

    private static final Path FOLDER = Path.of("target", "duties-matrix");

    private final List<Attempt> attempts = new ArrayList<>();

    record Attempt(
            String task,
            String stand,
            String person,
            String relations,
            String door,
            boolean allowed,
            Answer answer,
            String fault) {}

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    int size() {
        return attempts.size();
    }

    long allowed() {
        return attempts.stream().filter(Attempt::allowed).count();
    }

    List<Attempt> faults() {
        return attempts.stream().filter(each -> !each.fault().isEmpty()).toList();
    }

    void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("attempts.csv"), csv());
            Files.writeString(FOLDER.resolve("index.html"), html());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String csv() {
        return attempts.stream()
                .map(each -> List.of(
                                each.task(),
                                each.stand(),
                                each.person(),
                                each.relations(),
                                each.door(),
                                each.allowed() ? "may" : "may not",
                                String.valueOf(each.answer().status()),
                                each.answer().sentence(),
                                each.fault())
                        .stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"").replace("\n", " ") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "task,stand,person,is,door,rule,status,sentence,fault\n", "\n"));
    }

    private String html() {
        Map<String, Map<Integer, Long>> counts = attempts.stream()
                .collect(Collectors.groupingBy(
                        Attempt::door,
                        TreeMap::new,
                        Collectors.groupingBy(each -> each.answer().status(), TreeMap::new, Collectors.counting())));
        TreeSet<Integer> statuses = new TreeSet<>();
        counts.values().forEach(each -> statuses.addAll(each.keySet()));
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Duties: people, doors, tasks</title></head><body><h1>People, doors, tasks</h1><p>"
                + size() + " attempts, " + allowed() + " of them allowed by rule, " + faults().size()
                + " with another result than the rule's.</p><table><tr><th scope=\"col\">Door</th>");
        statuses.forEach(
                status -> page.append("<th scope=\"col\">").append(status).append("</th>"));
        counts.forEach((door, byStatus) -> {
            page.append("</tr><tr><th scope=\"row\">")
                    .append(door.replace("<", "&lt;"))
                    .append("</th>");
            statuses.forEach(status -> page.append("<td>")
                    .append(byStatus.getOrDefault(status, 0L))
                    .append("</td>"));
        });
        return page.append("</tr></table></body></html>").toString();
    }
}
