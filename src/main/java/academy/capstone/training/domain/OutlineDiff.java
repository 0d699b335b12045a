package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import academy.capstone.training.OutlineComparison.Difference;
import academy.capstone.training.OutlineComparison.Item;
import academy.capstone.training.OutlineComparison.Part;
import academy.capstone.training.OutlineComparison.Piece;
import academy.capstone.training.OutlineComparison.Place;
import academy.capstone.training.OutlineComparison.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares two outlines field by field; see {@link academy.capstone.training.OutlineComparison}. */
public final class OutlineDiff {

    /** The parts as the outline's form shows them. */
    private static final List<PartOf> PARTS = List.of(
            new PartOf(
                    "identity",
                    "Identity and classification",
                    "title description level strategicGoal priority languages topics mandateReferences"),
            new PartOf(
                    "need", "Need", "problem evidence audience prerequisites expectedParticipants inclusionMeasures"),
            new PartOf("objectives", "Learning objectives", "objectives"),
            new PartOf("sessions", "Method, sessions and materials", "method sessions totalHours materials"),
            new PartOf("assessment", "Assessment", "assessments passMark attendanceRule shortCertificate"),
            new PartOf("people", "People", "instructors proposedExperts"),
            new PartOf(
                    "practical",
                    "Practical matters",
                    "start end registration seats minimumEnrolment selectionCriteria venue informationNote accessibility"
                            + " dataProtection"),
            new PartOf("money", "Money and partners", "cost fundingSource fee.amount fee.currency partners"),
            new PartOf("declarations", "Declarations", "rightsCleared withinBudget budgetReference"));

    /** A row of a list, or a field in it. */
    private static final Pattern ROW = Pattern.compile("([a-zA-Z]+)\\[(\\d+)](.*)");

    /** By what a row is recognised. */
    private static final List<String> NAMES = List.of("title", "name", "text");

    private final FieldText words;

    /**
     * @param nameOfPerson the name for a user id
     */
    public OutlineDiff(UnaryOperator<String> nameOfPerson) {
        this.words = new FieldText(nameOfPerson);
    }

    /** All parts of the outline with what differs and what doesn't; fields that are empty in both are left out. */
    public List<Part> between(Outline earlier, Outline later) {
        return PARTS.stream().map(part -> part(part, earlier, later)).toList();
    }

    /** Where a field of the earlier outline stands in the later one; empty if its row is gone or there never was one. */
    public static Optional<String> follow(Outline earlier, Outline later, String path) {
        Matcher row = ROW.matcher(path);
        if (OutlineField.labelOf(earlier, path).isEmpty()) {
            return Optional.empty();
        }
        if (!row.matches()) {
            return Optional.of(path);
        }
        if (!(OutlineField.at(earlier, row.group(1)) instanceof List<?> before)
                || !(OutlineField.at(later, row.group(1)) instanceof List<?> after)) {
            return Optional.empty();
        }
        RowMatching matching = matching(before, after);
        int from = Integer.parseInt(row.group(2));
        return IntStream.range(0, after.size())
                .filter(to -> matching.earlierOf(to) == from)
                .mapToObj(to -> row.group(1) + "[" + to + "]" + row.group(3))
                .findFirst();
    }

    private static RowMatching matching(List<?> earlier, List<?> later) {
        return RowMatching.of(
                earlier.stream().map(OutlineDiff::row).toList(),
                later.stream().map(OutlineDiff::row).toList());
    }

    /** The fields of all parts, in their order. */
    static List<String> fields() {
        return PARTS.stream().flatMap(part -> part.fields().stream()).toList();
    }

    private Part part(PartOf part, Outline earlier, Outline later) {
        List<Item> items = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (String field : part.fields()) {
            Object before = OutlineField.at(earlier, field);
            Object after = OutlineField.at(later, field);
            if (before instanceof List<?> rowsBefore && after instanceof List<?> rowsAfter) {
                items.addAll(rows(field, rowsBefore, rowsAfter));
                places.add(new Place(field, label(field), !rowsAfter.isEmpty()));
            } else if (before != null || after != null) {
                Difference difference = difference(field, field, label(field), before, after);
                items.add(new Item(
                        field, difference.label(), "", difference.state(), Optional.empty(), List.of(difference)));
            }
            if (before == null && after == null) {
                places.add(new Place(field, label(field), false));
            }
        }
        return new Part(part.key(), part.title(), items, places);
    }

    private List<Item> rows(String list, List<?> earlier, List<?> later) {
        RowMatching matching = matching(earlier, later);
        List<Item> items = new ArrayList<>();
        int nextEarlier = 0;
        for (int to = 0; to < later.size(); to++) {
            int from = matching.earlierOf(to);
            if (from >= 0 && !matching.moved(to)) {
                nextEarlier = addRemoved(list, earlier, matching, nextEarlier, from, items);
            }
            items.add(item(
                    list + "[" + to + "]",
                    list,
                    from < 0 ? null : earlier.get(from),
                    later.get(to),
                    matching.moved(to) ? Optional.of(from + 1) : Optional.empty()));
        }
        addRemoved(list, earlier, matching, nextEarlier, earlier.size(), items);
        return items;
    }

    /** What was removed is shown where it stood: in front of what followed it. */
    private int addRemoved(String list, List<?> earlier, RowMatching matching, int start, int end, List<Item> items) {
        for (int from = start; from < end; from++) {
            if (!matching.isMatched(from)) {
                items.add(item(list + "[" + from + "]", list, earlier.get(from), null, Optional.empty()));
            }
        }
        return Math.max(start, end);
    }

    private Item item(
            String path, String list, @Nullable Object before, @Nullable Object after, Optional<Integer> earlierPlace) {
        Map<String, @Nullable Object> was = fieldsOf(before);
        Map<String, @Nullable Object> is = fieldsOf(after);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        List<Difference> fields = new ArrayList<>();
        for (String name : names) {
            if (was.get(name) != null || is.get(name) != null) {
                String field = name.isEmpty() ? path : path + "." + name;
                String kind = name.isEmpty() ? list : list + "." + name;
                String label = name.isEmpty() ? label(path) : OutlineField.sentenceCase(FieldName.inRow(name));
                fields.add(difference(kind, field, label, was.get(name), is.get(name)));
            }
        }
        return new Item(
                path, label(path), heading(after == null ? was : is), state(before, after), earlierPlace, fields);
    }

    private Difference difference(
            String kind, String path, String label, @Nullable Object before, @Nullable Object after) {
        String was = words.of(kind, before);
        String is = words.of(kind, after);
        State state = state(before, after);
        List<Piece> pieces = FieldText.isProse(kind, before) && FieldText.isProse(kind, after)
                ? WordDiff.between(was, is)
                : whole(state, was, is);
        return new Difference(path, label, state, pieces);
    }

    private static List<Piece> whole(State state, String before, String after) {
        return switch (state) {
            case SAME -> List.of(new Piece(State.SAME, after));
            case ADDED -> List.of(new Piece(State.ADDED, after));
            case REMOVED -> List.of(new Piece(State.REMOVED, before));
            case CHANGED -> List.of(new Piece(State.REMOVED, before), new Piece(State.ADDED, after));
        };
    }

    private static State state(@Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return State.SAME;
        }
        return before == null ? State.ADDED : after == null ? State.REMOVED : State.CHANGED;
    }

    private static RowMatching.Row row(Object row) {
        Map<String, @Nullable Object> fields = fieldsOf(row);
        StringBuilder rest = new StringBuilder();
        fields.forEach((name, content) -> {
            if (!NAMES.contains(name) && !name.isEmpty() && content instanceof String text) {
                rest.append(text).append('\n');
            }
        });
        return new RowMatching.Row(row, WordBag.of(heading(fields) + single(fields)), WordBag.of(rest.toString()));
    }

    private static String heading(Map<String, @Nullable Object> fields) {
        return NAMES.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static String single(Map<String, @Nullable Object> fields) {
        return Objects.requireNonNullElse(fields.get(""), "").toString();
    }

    /** The fields of a row; a row that is one text has one field without a name. */
    private static Map<String, @Nullable Object> fieldsOf(@Nullable Object row) {
        if (row instanceof Record fields) {
            return OutlineField.parts(fields);
        }
        Map<String, @Nullable Object> single = new LinkedHashMap<>();
        if (row != null) {
            single.put("", row);
        }
        return single;
    }

    private static String label(String path) {
        return OutlineField.sentenceCase(FieldName.of(path));
    }

    private record PartOf(String key, String title, List<String> fields) {

        PartOf(String key, String title, String fields) {
            this(key, title, List.of(fields.split(" ")));
        }
    }
}
