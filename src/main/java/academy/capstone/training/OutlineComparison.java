package academy.capstone.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two versions of an outline, field by field and, inside texts, word by word. All texts are in words, as people read them:
 * labels instead of codes, names instead of user ids.
 *
 * @param from the earlier version; the same as {@code to} to read a version as it is
 * @param parts the parts of the outline in the order of its form, unchanged ones too
 */
public record OutlineComparison(String trainingCode, int from, int to, List<Part> parts) {

    public OutlineComparison {
        parts = List.copyOf(parts);
    }

    /** True if nothing differs. */
    public boolean unchanged() {
        return parts.stream().noneMatch(Part::changed);
    }

    /** The parts in which something differs. */
    public List<Part> changedParts() {
        return parts.stream().filter(Part::changed).toList();
    }

    /** How many fields and entries of lists differ; an entry counts once. */
    public int changes() {
        return (int) parts.stream()
                .flatMap(part -> part.items().stream())
                .filter(Item::changed)
                .count();
    }

    /** What became of something between the two versions. */
    public enum State {
        SAME("unchanged"),
        CHANGED("changed"),
        ADDED("added"),
        REMOVED("removed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A part of the outline, such as "Sessions".
     *
     * @param items what is filled in, in one of the versions at least
     * @param places what else a remark can be about: lists as a whole, and fields that are not filled in
     */
    public record Part(String key, String title, List<Item> items, List<Place> places) {

        public Part {
            items = List.copyOf(items);
            places = List.copyOf(places);
        }

        public boolean changed() {
            return items.stream().anyMatch(Item::changed);
        }

        /** How many of its fields and entries differ. */
        public int changes() {
            return (int) items.stream().filter(Item::changed).count();
        }

        /** Those that differ, moved ones included. */
        public List<Item> changedItems() {
            return items.stream().filter(Item::changed).toList();
        }

        public List<Item> unchangedItems() {
            return items.stream().filter(item -> !item.changed()).toList();
        }
    }

    /** A list as a whole ({@code filled}), or a field that is not filled in. */
    public record Place(String field, String label, boolean filled) {}

    /**
     * A field by itself, or an entry of a list.
     *
     * @param field its path in the later version, such as {@code sessions[1]}; of what was removed, in the earlier one
     * @param label what people call it, such as "Session 2"
     * @param heading how an entry of a list is recognised, such as the title of a session; empty for a field by itself
     * @param earlierPlace at which place of its list an entry stood before, counted from 1, if it was moved
     * @param fields of an entry its filled fields, otherwise the field itself
     */
    public record Item(
            String field,
            String label,
            String heading,
            State state,
            Optional<Integer> earlierPlace,
            List<Difference> fields) {

        public Item {
            fields = List.copyOf(fields);
        }

        public boolean moved() {
            return earlierPlace.isPresent();
        }

        public boolean changed() {
            return state != State.SAME || moved();
        }

        /** Its fields that differ. */
        public List<Difference> changedFields() {
            return fields.stream().filter(field -> field.state() != State.SAME).toList();
        }

        public List<Difference> unchangedFields() {
            return fields.stream().filter(field -> field.state() == State.SAME).toList();
        }

        /** True if it is an entry of a list with fields of its own. */
        public boolean entry() {
            return fields.size() != 1 || !fields.get(0).field().equals(field);
        }
    }

    /**
     * One field.
     *
     * @param pieces the text cut where it differs: what is {@code SAME} or {@code REMOVED} gives the earlier text, what is
     *     {@code SAME} or {@code ADDED} the later one
     */
    public record Difference(String field, String label, State state, List<Piece> pieces) {

        public Difference {
            pieces = List.copyOf(pieces);
        }

        public String before() {
            return joined(pieces.stream().filter(piece -> piece.state() != State.ADDED));
        }

        public String after() {
            return joined(pieces.stream().filter(piece -> piece.state() != State.REMOVED));
        }

        private static String joined(Stream<Piece> pieces) {
            return pieces.map(Piece::text).reduce("", String::concat);
        }
    }

    /** A piece of a text: {@code SAME}, {@code ADDED} or {@code REMOVED}. */
    public record Piece(State state, String text) {}
}
