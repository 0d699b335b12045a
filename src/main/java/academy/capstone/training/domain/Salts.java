package academy.capstone.training.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Random texts that keep a digest from being guessed: one for each field that may have to be erased. */
public final class Salts {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PAIR = Pattern.compile("([A-Za-z]+)=([0-9a-f]+)");

    private Salts() {}

    /** A new salt for each of the fields that are there and may have to be erased. */
    public static Map<String, String> fresh(Set<String> fields) {
        Map<String, String> salts = new TreeMap<>();
        for (String field : LogEntry.SALTED.stream().filter(fields::contains).toList()) {
            byte[] salt = new byte[BYTES];
            RANDOM.nextBytes(salt);
            salts.put(field, HexFormat.of().formatHex(salt));
        }
        return salts;
    }

    /** As they are stored: {@code comment=0f.. person=..}. */
    public static String text(Map<String, String> salts) {
        return new TreeMap<>(salts)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }

    public static Map<String, String> read(String text) {
        Map<String, String> salts = new TreeMap<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            salts.put(pairs.group(1), pairs.group(2));
        }
        return salts;
    }
}
