package academy.capstone.training.domain;

import academy.capstone.training.OutlineComparison.Piece;
import academy.capstone.training.OutlineComparison.State;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What differs between two texts, word by word. Scripts that put no blanks between words (Chinese, Japanese, Thai) are
 * compared character by character, because a run of them would count as one word.
 */
final class WordDiff {

    /** Below this share of words in common, the old and the new text are easier to read one after the other. */
    private static final double READABLE_FROM = 0.25;

    /** Most pairs of words that are looked at; longer texts are compared sentence by sentence. */
    private static final long MOST_PAIRS = 4_000_000;

    private WordDiff() {}

    /** The pieces; nothing for two empty texts. */
    static List<Piece> between(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Piece(State.SAME, before));
        }
        List<String> earlier = words(before);
        List<String> later = words(after);
        if (WordBag.of(before).likeness(WordBag.of(after)) < READABLE_FROM) {
            return new Pieces().removed(before).added(after).list();
        }
        if ((long) earlier.size() * later.size() > MOST_PAIRS) {
            earlier = cut(before, BreakIterator.getSentenceInstance(Locale.ROOT));
            later = cut(after, BreakIterator.getSentenceInstance(Locale.ROOT));
        }
        return pieces(earlier, later);
    }

    private static List<Piece> pieces(List<String> earlier, List<String> later) {
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        earlier, later, new MyersDiffWithLinearSpace<String>(), null, true)
                .getDeltas();
        Pieces pieces = new Pieces();
        for (int index = 0; index < deltas.size(); index++) {
            AbstractDelta<String> delta = deltas.get(index);
            String source = String.join("", delta.getSource().getLines());
            String target = String.join("", delta.getTarget().getLines());
            boolean between = index > 0 && index < deltas.size() - 1;
            if (delta.getType() == DeltaType.EQUAL && !(between && source.isBlank() && !source.contains("\n"))) {
                pieces.same(source);
            } else {
                // The blank between two changed words changes with them, so that a changed phrase stays in one piece.
                pieces.removed(source).added(target);
            }
        }
        return pieces.list();
    }

    /** Words, blanks and punctuation marks; joined they give the text. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : cut(text, BreakIterator.getWordInstance(Locale.ROOT))) {
            if (word.codePoints().anyMatch(WordDiff::writtenWithoutBlanks)) {
                words.addAll(cut(word, BreakIterator.getCharacterInstance(Locale.ROOT)));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean writtenWithoutBlanks(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static List<String> cut(String text, BreakIterator places) {
        places.setText(text);
        List<String> parts = new ArrayList<>();
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Collects pieces; neighbours of one kind become one, and of a change the old text comes first. */
    private static final class Pieces {

        private static final String BLANK = " ";

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        Pieces removed(String text) {
            removed.append(text);
            return this;
        }

        Pieces added(String text) {
            added.append(text);
            return this;
        }

        void same(String text) {
            boolean blankInBoth = startsBlank(removed) && startsBlank(added);
            boolean blankBehind = removed.isEmpty() != added.isEmpty()
                    && (startsBlank(removed) || startsBlank(added))
                    && text.startsWith(BLANK);
            if (blankInBoth || blankBehind) {
                unchanged(BLANK);
                turn(removed, blankBehind);
                turn(added, blankBehind);
            }
            flush();
            unchanged(blankBehind ? text.substring(BLANK.length()) : text);
        }

        private static boolean startsBlank(StringBuilder text) {
            return text.indexOf(BLANK) == 0;
        }

        /** A change begins with a word, not with the blank in front of it. */
        private static void turn(StringBuilder text, boolean toTheEnd) {
            if (!text.isEmpty()) {
                text.delete(0, BLANK.length()).append(toTheEnd ? BLANK : "");
            }
        }

        private void unchanged(String text) {
            int last = done.size() - 1;
            if (last >= 0 && done.get(last).state() == State.SAME) {
                done.set(last, new Piece(State.SAME, done.get(last).text() + text));
            } else if (!text.isEmpty()) {
                done.add(new Piece(State.SAME, text));
            }
        }

        List<Piece> list() {
            flush();
            return List.copyOf(done);
        }

        private void flush() {
            put(State.REMOVED, removed);
            put(State.ADDED, added);
        }

        private void put(State state, StringBuilder text) {
            if (!text.isEmpty()) {
                done.add(new Piece(state, text.toString()));
                text.setLength(0);
            }
        }
    }
}
