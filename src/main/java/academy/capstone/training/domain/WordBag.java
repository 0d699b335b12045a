package academy.capstone.training.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a text regardless of their order, to tell how alike two texts are. */
record WordBag(Map<String, Integer> counts, int size) {

    static WordBag of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (String word : WordDiff.words(text.toLowerCase(Locale.ROOT))) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                counts.merge(word, 1, Integer::sum);
                size++;
            }
        }
        return new WordBag(counts, size);
    }

    /** Dice's coefficient: 0 for nothing in common, 1 for the same words; 1 for two texts without words. */
    double likeness(WordBag other) {
        if (size + other.size == 0) {
            return 1;
        }
        WordBag fewer = counts.size() <= other.counts.size() ? this : other;
        WordBag more = fewer == this ? other : this;
        int common = 0;
        for (Map.Entry<String, Integer> word : fewer.counts.entrySet()) {
            common += Math.min(word.getValue(), more.counts.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
