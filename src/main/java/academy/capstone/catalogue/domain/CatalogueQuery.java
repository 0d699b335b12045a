package academy.capstone.catalogue.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody looks for in the catalogue. Empty texts ask for nothing.
 *
 * @param words all of them must occur
 * @param format, level, language, bureau words of the code lists
 * @param page counted from 1
 */
public record CatalogueQuery(
        List<String> words, String format, String level, String language, String bureau, int page) {

    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 60;
    private static final int LAST_PAGE = 10_000;

    /** Reads what came with the address; never fails, because a stranger may have typed it. */
    public static CatalogueQuery of(
            String text, String format, String level, String language, String bureau, String page) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+"))
                .filter(word -> !word.isBlank())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(MOST_WORDS)
                .toList();
        int number = page.matches("\\d{1,5}") ? Math.min(Math.max(Integer.parseInt(page), 1), LAST_PAGE) : 1;
        return new CatalogueQuery(words, word(format), word(level), word(language), word(bureau), number);
    }

    private static String word(String text) {
        return text.matches("[A-Za-z-]{1,40}") ? text : "";
    }
}
