package academy.capstone.audit;

import academy.capstone.audit.domain.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** Packs as a forger makes them: altered, and with all hashes computed anew. */
final class Packs {

    private Packs() {}

    static byte[] forged(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        try (Spool spool = new Spool()) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                if (!each.getKey().equals(Spool.MANIFEST)) {
                    spool.add(each.getKey(), out -> out.write(each.getValue()));
                }
            }
            spool.seal();
            spool.writeTo(pack);
        }
        return pack.toByteArray();
    }
}
