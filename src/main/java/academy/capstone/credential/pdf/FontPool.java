package academy.capstone.credential.pdf;

import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps as many {@link FontSet}s as documents are printed at the same time. Reading the fonts takes as long as printing
 * several documents, so a set is used again and again.
 */
@Component
class FontPool {

    /** Up to the end of the supplementary ideographic plane; nothing behind it has letters. */
    private static final int LAST_LETTER = 0x2FFFF;

    private final Queue<FontSet> idle = new ConcurrentLinkedQueue<>();
    private volatile BitSet covered = new BitSet();

    <T> T with(Function<FontSet, T> work) {
        FontSet set = idle.poll();
        if (set == null) {
            set = FontSet.read();
        }
        try {
            return work.apply(set);
        } finally {
            idle.add(set);
        }
    }

    /** True if some typeface has a glyph for this code point. */
    boolean covers(int codePoint) {
        if (covered.isEmpty()) {
            covered = with(FontPool::coverage);
        }
        return covered.get(codePoint);
    }

    private static BitSet coverage(FontSet set) {
        BitSet found = new BitSet(LAST_LETTER);
        for (int codePoint = ' '; codePoint <= LAST_LETTER; codePoint++) {
            // Every text can fall back to the other scripts, so the plainest Latin face decides.
            int each = codePoint;
            if (Typeface.SERIF.stack().stream().anyMatch(face -> set.covers(face, each))) {
                found.set(codePoint);
            }
        }
        return found;
    }
}
