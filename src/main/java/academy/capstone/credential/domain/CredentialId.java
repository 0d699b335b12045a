package academy.capstone.credential.domain;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a credential: 128 random bits, shown as 32 hexadecimal digits. It says nothing about the holder, the
 * training or its neighbours, so nobody can walk from one credential to another.
 */
public record CredentialId(String digits) {

    /** Random bytes that make one id. */
    public static final int BYTES = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern TYPED = Pattern.compile("[\\s-]");

    public CredentialId {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("A credential id has 32 hexadecimal digits");
        }
    }

    /** The id made of 16 random bytes. */
    public static CredentialId of(byte[] random) {
        return new CredentialId(HexFormat.of().formatHex(random));
    }

    /** The id that somebody copied or typed, with blanks, hyphens or capitals; empty if it cannot be one. */
    public static Optional<CredentialId> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String digits = TYPED.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        return SHAPE.matcher(digits).matches() ? Optional.of(new CredentialId(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
