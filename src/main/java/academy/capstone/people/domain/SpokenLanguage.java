package academy.capstone.people.domain;

import java.util.Arrays;
import java.util.Locale;

/** The organisation's official languages, in which trainings are held and judged. */
public enum SpokenLanguage {
    AR("Arabic"),
    EN("English"),
    ES("Spanish"),
    FR("French"),
    RU("Russian"),
    ZH("Chinese");

    private final String label;

    SpokenLanguage(String label) {
        this.label = label;
    }

    /** The code in profiles and outlines, such as {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(each -> each.code().equals(code));
    }
}
