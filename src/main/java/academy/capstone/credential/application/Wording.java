package academy.capstone.credential.application;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on a document, in its language; English for a language that has none. */
public final class Wording {

    private static final String BUNDLE = "i18n/credential";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;
    private final DateTimeFormatter dates;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE);
        this.dates = DateTimeFormatter.ofPattern(words.getString("date.pattern"), locale);
    }

    /**
     * The words of a language.
     *
     * @param language a code such as {@code fr}
     */
    public static Wording in(String language) {
        return new Wording(Locale.forLanguageTag(language));
    }

    /** Code of the language. */
    public String language() {
        return locale.getLanguage();
    }

    /** True for a script that runs from right to left. */
    public boolean rightToLeft() {
        return "ar".equals(language());
    }

    /**
     * The word for a key of {@code i18n/credential.properties}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key) {
        return words.getString(key);
    }

    /** A sentence with its blanks filled in. */
    public String get(String key, String filling) {
        return MessageFormat.format(words.getString(key), filling);
    }

    /** A day, written out. */
    public String day(LocalDate day) {
        return dates.format(day);
    }
}
