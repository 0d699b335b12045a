package academy.capstone.training.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a change of an entry visible, and names the field that was changed.
 *
 * <p>Each field has its own digest: SHA-256 over the UTF-8 bytes of {@code name=value}, of {@code salt:name=value} for
 * fields that may have to be erased or withheld. The entry's fingerprint is SHA-256 over the digests, written as JSON in
 * the canonical form of RFC 8785: names sorted, no blanks. An absent field has no digest. So the chain holds without a
 * field's content, and nobody finds the content out of its digest.
 *
 * @param digests canonical JSON: digest by field, in lower-case hex
 * @param sha256 the fingerprint, in lower-case hex
 */
public record Seal(String digests, String sha256) {

    /** What the first entry of a chain names as its predecessor. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String DIGESTS = "digests";
    private static final String FINGERPRINT = "sha256";
    private static final Pattern PAIR = Pattern.compile("\"([A-Za-z0-9]+)\":\"([0-9a-f]{64})\"");

    /** Seals fields; those with a salt under their name are salted. */
    public static Seal of(Map<String, String> fields, Map<String, String> salts) {
        String digests = json(digests(fields, salts));
        return new Seal(digests, sha256(digests));
    }

    /**
     * The names of the fields that differ from what was sealed, {@code digests} or {@code sha256} if it is the seal itself
     * that was changed; empty if everything fits.
     *
     * @param fields what the entry says now
     */
    public List<String> altered(Map<String, String> fields, Map<String, String> salts) {
        Seal now = of(fields, salts);
        boolean wholeSeal = sha256(digests).equals(sha256);
        if (now.digests.equals(digests)) {
            return wholeSeal ? List.of() : List.of(FINGERPRINT);
        }
        if (now.sha256.equals(sha256)) {
            return List.of(DIGESTS);
        }
        List<String> names = differing(digests(fields, salts), read(digests));
        if (!wholeSeal) {
            names.add(DIGESTS);
        }
        return names.isEmpty() ? List.of(DIGESTS) : names;
    }

    /** The fingerprint as it was sealed, as far as that can be told from what was altered. */
    String trusted(List<String> altered) {
        return altered.equals(List.of(DIGESTS)) ? sha256 : sha256(digests);
    }

    private static List<String> differing(Map<String, String> now, Map<String, String> sealed) {
        TreeMap<String, String> all = new TreeMap<>(sealed);
        all.putAll(now);
        return new ArrayList<>(all.keySet().stream()
                .filter(name -> !now.getOrDefault(name, "").equals(sealed.getOrDefault(name, "")))
                .toList());
    }

    private static SortedMap<String, String> digests(Map<String, String> fields, Map<String, String> salts) {
        SortedMap<String, String> digests = new TreeMap<>();
        fields.forEach((name, value) -> {
            String salt = salts.get(name);
            String salted = (salt == null ? "" : salt + ":") + name + "=" + value;
            digests.put(name, sha256(salted));
        });
        return digests;
    }

    /** Names and digests hold nothing that JSON would escape. */
    private static String json(SortedMap<String, String> digests) {
        List<String> pairs = new ArrayList<>();
        digests.forEach((name, digest) -> pairs.add("\"" + name + "\":\"" + digest + "\""));
        return "{" + String.join(",", pairs) + "}";
    }

    /** The digests by field, as far as the text can still be read. */
    public static SortedMap<String, String> read(String digests) {
        SortedMap<String, String> read = new TreeMap<>();
        Matcher pairs = PAIR.matcher(digests);
        while (pairs.find()) {
            read.put(pairs.group(1), pairs.group(2));
        }
        return read;
    }

    /** In lower-case hex, over the text in UTF-8. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
