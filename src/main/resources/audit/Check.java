import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Checks audit packs without Capstone, on any Java from 17 on:  java Check.java pack.zip [another.zip ...]
 * Answers one line for everything that is not as it was written. Exit status: 0 intact, 1 altered, 2 unreadable.
 *
 * <p>What is checked: (1) the SHA-256 of every file is the one that MANIFEST.sha256 names, no file is missing and none was
 * added; (2) every other byte of the ZIP file is the one that its names and contents ask for; (3) each entry of the
 * decision log is as it was sealed and follows from the one before; (4) the ledger's witnesses fit the log; (5) each
 * decision names the outline that lies in the pack. Whoever alters a pack and computes all of it anew is found only by
 * asking Capstone for the root hash, which is printed at the end.
 */
public class Check {

    private static final String MANIFEST = "MANIFEST.sha256";
    private static final String LOG = "log/decisions.json";
    private static final String LEDGER = "log/ledger.json";
    private static final String BEGINNING = "0".repeat(64);
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private final ByteBuffer zip;
    private final byte[] bytes;
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<String> altered = new TreeSet<>();
    private Map<String, byte[]> files = new LinkedHashMap<>();
    private int entries;

    private Check(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static void main(String[] packs) throws IOException {
        if (packs.length == 0) {
            System.err.println("Say which pack: java Check.java pack.zip");
            System.exit(2);
        }
        int status = 0;
        for (String pack : packs) {
            if (!Files.isReadable(Path.of(pack))) {
                System.err.println(pack + ": can't be read");
                System.exit(2);
            }
            Check check = new Check(Files.readAllBytes(Path.of(pack)));
            check.run();
            check.faults.forEach(fault -> System.out.println(pack + ": " + fault));
            if (check.faults.isEmpty()) {
                System.out.println(pack + ": intact, " + check.files.size() + " files, " + check.entries
                        + " entries in the decision log. Root hash: " + sha256(check.files.get(MANIFEST)));
            } else {
                status = 1;
            }
        }
        if (status == 0) {
            System.out.println("Now ask Capstone for the root hash: it says when the pack was issued, for which training.");
        }
        System.exit(status);
    }

    private void run() {
        try {
            files = read();
            if (!files.containsKey(MANIFEST)) {
                faults.add(MANIFEST + " is missing.");
                return;
            }
            manifest();
            headers();
            log();
        } catch (RuntimeException unreadable) {
            faults.add("The pack can't be read any further: " + unreadable);
        }
    }

    // ---- The ZIP file ----

    private record Place(String name, int offset, int size, long crc) {}

    /** By the headers before the files; by the directory at the end if those don't lead there. */
    private Map<String, byte[]> read() {
        List<Place> before = local();
        List<Place> behind = central();
        List<Place> places = before;
        if (before.isEmpty() || behind.size() >= before.size() && !complete(before)) {
            places = behind;
        }
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (Place each : places) {
            if (found.put(each.name(), Arrays.copyOfRange(bytes, each.offset(), each.offset() + each.size())) != null) {
                faults.add(each.name() + " is in the pack twice.");
            }
        }
        crcs(before, behind);
        return found;
    }

    private final Map<String, Long> crcBefore = new TreeMap<>();
    private final Map<String, Long> crcBehind = new TreeMap<>();

    private void crcs(List<Place> before, List<Place> behind) {
        before.forEach(each -> crcBefore.put(each.name(), each.crc()));
        behind.forEach(each -> crcBehind.put(each.name(), each.crc()));
    }

    private boolean complete(List<Place> before) {
        Place last = before.get(before.size() - 1);
        int end = last.offset() + last.size();
        return end + 4 <= bytes.length && zip.getInt(end) == CENTRAL;
    }

    private List<Place> local() {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at + 30 <= bytes.length && zip.getInt(at) == LOCAL) {
            int size = zip.getInt(at + 22);
            int name = zip.getShort(at + 26) & 0xffff;
            int data = at + 30 + name + (zip.getShort(at + 28) & 0xffff);
            if (size < 0 || data < 0 || (long) data + size > bytes.length) {
                break;
            }
            places.add(new Place(text(at + 30, name), data, size, zip.getInt(at + 14) & 0xffffffffL));
            at = data + size;
        }
        return places;
    }

    private List<Place> central() {
        List<Place> places = new ArrayList<>();
        int end = bytes.length - 22;
        if (end < 0) {
            return places;
        }
        int at = zip.getInt(end + 16);
        while (at >= 0 && at + 46 <= bytes.length && zip.getInt(at) == CENTRAL) {
            int name = zip.getShort(at + 28) & 0xffff;
            int size = zip.getInt(at + 24);
            int data = zip.getInt(at + 42) + 30 + name;
            if (at + 46 + name > bytes.length || size < 0 || data < 0 || (long) data + size > bytes.length) {
                break;
            }
            places.add(new Place(text(at + 46, name), data, size, zip.getInt(at + 16) & 0xffffffffL));
            at += 46 + name + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
        }
        return places;
    }

    private String text(int from, int length) {
        int end = Math.min(from + length, bytes.length);
        return new String(bytes, from, Math.max(0, end - from), StandardCharsets.UTF_8);
    }

    /** Names and contents ask for exactly one ZIP file; whatever differs from it was altered. */
    private void headers() {
        Region expected = new Region();
        List<int[]> offsets = new ArrayList<>();
        files.forEach((name, content) -> {
            offsets.add(new int[] {expected.size()});
            header(expected, name, content, -1);
            expected.mark("the content of " + name);
            expected.bytes(content);
        });
        int directory = expected.size();
        int index = 0;
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            header(expected, each.getKey(), each.getValue(), offsets.get(index++)[0]);
        }
        int size = expected.size() - directory;
        expected.mark("the end of the ZIP file");
        expected.number(END, 4).number(0, 4).number(files.size(), 2).number(files.size(), 2);
        expected.number(size, 4).number(directory, 4).number(0, 2);
        expected.compare();
    }

    private void header(Region to, String name, byte[] content, int offset) {
        boolean directory = offset >= 0;
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        to.mark((directory ? "the directory's line of " : "the ZIP header of ") + name);
        to.number(directory ? CENTRAL : LOCAL, 4);
        if (directory) {
            to.number(20, 2);
        }
        to.number(10, 2).number(0, 2).number(0, 2).number(0, 2).number(0x21, 2);
        if (altered.contains(name)) {
            to.any(4);
        } else {
            to.number((int) crc.getValue(), 4);
        }
        to.number(content.length, 4).number(content.length, 4).number(letters.length, 2).number(0, 2);
        if (directory) {
            to.number(0, 2).number(0, 2).number(0, 2).number(0, 4).number(offset, 4);
        }
        to.bytes(letters);
    }

    /** What the ZIP file should be, and what each part of it is called. */
    private final class Region {

        private final ByteArrayOutputStream should = new ByteArrayOutputStream();
        private final TreeMap<Integer, String> parts = new TreeMap<>();
        private final TreeSet<Integer> free = new TreeSet<>();

        int size() {
            return should.size();
        }

        void mark(String part) {
            parts.put(should.size(), part);
        }

        Region number(int number, int length) {
            for (int i = 0; i < length; i++) {
                should.write(number >>> (8 * i));
            }
            return this;
        }

        void any(int length) {
            for (int i = 0; i < length; i++) {
                free.add(should.size());
                should.write(0);
            }
        }

        void bytes(byte[] content) {
            should.write(content, 0, content.length);
        }

        void compare() {
            byte[] expected = should.toByteArray();
            TreeSet<String> named = new TreeSet<>();
            for (int i = 0; i < Math.min(expected.length, bytes.length); i++) {
                if (expected[i] != bytes[i] && !free.contains(i)) {
                    named.add(parts.floorEntry(i).getValue() + " (byte " + i + ")");
                    if (named.size() == 5) {
                        break;
                    }
                }
            }
            named.forEach(each -> faults.add("Altered: " + each + "."));
            if (expected.length != bytes.length) {
                faults.add("Altered: the ZIP file has " + bytes.length + " bytes instead of " + expected.length + ".");
            }
        }
    }

    // ---- The manifest ----

    private void manifest() {
        byte[] content = files.get(MANIFEST);
        boolean sound = crc(MANIFEST, content);
        if (!sound) {
            altered.add(MANIFEST);
            faults.add("Altered: " + MANIFEST + ".");
        }
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            if (line.matches("[0-9a-f]{64}  .+")) {
                listed.put(line.substring(66), line.substring(0, 64));
            } else {
                faults.add("Altered: " + MANIFEST + ", the line \"" + line + "\".");
            }
        }
        List<String> order = new ArrayList<>(files.keySet());
        order.remove(MANIFEST);
        if (sound && !order.equals(new ArrayList<>(listed.keySet()))) {
            faults.add("Altered: " + MANIFEST + " lists other files, or in another order, than there are.");
        }
        listed.keySet().stream().filter(name -> !files.containsKey(name)).forEach(name -> faults.add("Missing: " + name + "."));
        order.stream().filter(name -> !listed.containsKey(name)).forEach(name -> faults.add("Not in " + MANIFEST + ": " + name + "."));
        listed.forEach((name, sha256) -> {
            if (files.containsKey(name) && !sha256(files.get(name)).equals(sha256)) {
                boolean lineItself = crc(name, files.get(name));
                altered.add(lineItself ? MANIFEST : name);
                faults.add("Altered: " + (lineItself ? MANIFEST + ", the line of " : "") + name + ".");
            }
        });
    }

    /** True if one of the two check sums of the ZIP file fits; they are no proof, but tell which of two sides was altered. */
    private boolean crc(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crcBefore.getOrDefault(name, -1L) == crc.getValue() || crcBehind.getOrDefault(name, -1L) == crc.getValue();
    }

    // ---- The decision log ----

    private void log() {
        List<Map<String, Object>> log = objects(LOG);
        Map<Integer, String> fingerprints = new TreeMap<>();
        String previous = BEGINNING;
        int number = 0;
        for (Map<String, Object> entry : log) {
            number++;
            String place = LOG + ", entry " + number;
            Map<String, String> digests = texts(entry.get("digests"));
            String sha256 = String.valueOf(entry.get("sha256"));
            seal(place, texts(entry.get("fields")), texts(entry.get("salts")), digests, sha256,
                    String.valueOf(entry.get("withheld")));
            Map<String, String> fields = texts(entry.get("fields"));
            if (!Integer.toString(number).equals(fields.get("sequence"))) {
                faults.add(place + ": its number is " + fields.get("sequence") + "; entries are missing or out of order.");
            }
            if (!previous.equals(fields.get("previous"))) {
                faults.add(place + ": does not follow from the entry before.");
            }
            outline(place, fields);
            previous = sha256;
            fingerprints.put(number, sha256);
        }
        entries = number;
        ledger(fingerprints);
    }

    private void seal(String place, Map<String, String> fields, Map<String, String> salts, Map<String, String> digests,
            String sha256, String withheld) {
        if (!sha256(canonical(digests)).equals(sha256)) {
            faults.add(place + ": the field \"digests\" or \"sha256\" was altered.");
        }
        TreeSet<String> names = new TreeSet<>(digests.keySet());
        names.addAll(fields.keySet());
        for (String name : names) {
            String value = fields.get(name);
            if (value == null) {
                if (!Arrays.asList(withheld.replaceAll("[\\[\\] ]", "").split(",")).contains(name)) {
                    faults.add(place + ": the field \"" + name + "\" was taken out.");
                }
            } else {
                String salt = salts.get(name);
                String sealed = sha256((salt == null ? "" : salt + ":") + name + "=" + value);
                if (!sealed.equals(digests.get(name))) {
                    faults.add(place + ": the field \"" + name + "\" was altered.");
                }
            }
        }
    }

    /** The outline that a decision names lies in the pack, with the hash that the decision names. */
    private void outline(String place, Map<String, String> fields) {
        String version = fields.get("outlineVersion");
        if (version != null && version.matches("[0-9]{1,6}")) {
            String file = String.format("outline/version-%03d.json", Integer.valueOf(version));
            if (!files.containsKey(file)) {
                faults.add(place + ": was made on version " + version + " of the outline; " + file + " is missing.");
            } else if (!sha256(files.get(file)).equals(fields.get("outlineSha256"))) {
                faults.add(place + ": was made on another text than " + file + ".");
            }
        }
    }

    private void ledger(Map<Integer, String> fingerprints) {
        int last = 0;
        for (Map<String, Object> witness : objects(LEDGER)) {
            Map<String, String> fields = texts(witness.get("fields"));
            String place = LEDGER + ", ledger entry " + fields.get("number");
            seal(place, fields, Map.of(), texts(witness.get("digests")), String.valueOf(witness.get("sha256")), "");
            String count = String.valueOf(fields.get("entries"));
            if (count.matches("[0-9]{1,9}")) {
                last = Integer.parseInt(count);
                if (!String.valueOf(fields.get("fingerprint")).equals(fingerprints.get(last))) {
                    faults.add(place + ": knew another entry " + last + " of the decision log.");
                }
            }
        }
        if (last == 0 && !fingerprints.isEmpty()) {
            faults.add(LEDGER + ": has no witness of the decision log.");
        }
    }

    // ---- Reading JSON ----

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> objects(String file) {
        if (!files.containsKey(file)) {
            faults.add("Missing: " + file + ".");
            return List.of();
        }
        try {
            return (List<Map<String, Object>>) (List<?>) (List<Object>)
                    new Json(new String(files.get(file), StandardCharsets.UTF_8)).whole();
        } catch (RuntimeException broken) {
            faults.add("Altered: " + file + " is no JSON any more (" + broken.getMessage() + ").");
            return List.of();
        }
    }

    private static Map<String, String> texts(Object object) {
        Map<String, String> texts = new TreeMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    private static String canonical(Map<String, String> digests) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(digests).forEach((name, digest) -> pairs.add("\"" + name + "\":\"" + digest + "\""));
        return "{" + String.join(",", pairs) + "}";
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As much of JSON as the pack uses. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            skip();
            if (at != text.length()) {
                throw fault();
            }
            return value;
        }

        private Object value() {
            skip();
            char next = text.charAt(at);
            if (next == '{') {
                Map<String, Object> object = new LinkedHashMap<>();
                at++;
                while (more('}', object.isEmpty())) {
                    String name = string();
                    expect(':');
                    object.put(name, value());
                }
                return object;
            }
            if (next == '[') {
                List<Object> list = new ArrayList<>();
                at++;
                while (more(']', list.isEmpty())) {
                    list.add(value());
                }
                return list;
            }
            if (next == '"') {
                return string();
            }
            int from = at;
            while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (from == at) {
                throw fault();
            }
            return text.substring(from, at);
        }

        private boolean more(char end, boolean first) {
            skip();
            if (text.charAt(at) == end) {
                at++;
                return false;
            }
            if (!first) {
                expect(',');
                skip();
            }
            return true;
        }

        private String string() {
            skip();
            expect('"');
            StringBuilder read = new StringBuilder();
            while (text.charAt(at) != '"') {
                char next = text.charAt(at++);
                if (next != '\\') {
                    read.append(next);
                    continue;
                }
                char escape = text.charAt(at++);
                int plain = "\"\\/bfnrt".indexOf(escape);
                if (escape == 'u') {
                    read.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else if (plain >= 0) {
                    read.append("\"\\/\b\f\n\r\t".charAt(plain));
                } else {
                    throw fault();
                }
            }
            at++;
            return read.toString();
        }

        private void expect(char expected) {
            skip();
            if (text.charAt(at) != expected) {
                throw fault();
            }
            at++;
        }

        private void skip() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private IllegalArgumentException fault() {
            return new IllegalArgumentException("at character " + at);
        }
    }
}
