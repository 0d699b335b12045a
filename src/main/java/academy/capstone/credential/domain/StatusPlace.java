package academy.capstone.credential.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where a credential stands in the lists of what no longer holds. Credentials are numbered as they are issued; within a
 * list a secret permutation (a Feistel network of 2 x 9 bits) turns the number into a place, so that neighbours in a list
 * are no neighbours in a training and a place tells nothing about the day of issue, yet no two credentials ever meet.
 *
 * @param list number of the list, counted from 1
 * @param slot from 0 to {@link #ENTRIES} - 1
 */
public record StatusPlace(int list, int slot) {

    /** Entries of a list; Bitstring Status List 1.0 asks for 131,072 at least, so that an entry hides among the others. */
    public static final int ENTRIES = 1 << 18;

    /** Credentials in a list. The rest stays empty, so that a list says little about how many there are. */
    public static final int CREDENTIALS = 50_000;

    private static final int HALF_BITS = 9;
    private static final int HALF = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 8;

    /** The list of the credential with this number. */
    public static int listOf(long serial) {
        return Math.toIntExact((serial - 1) / CREDENTIALS + 1);
    }

    /** The first number in a list. */
    public static long firstOf(int list) {
        return (list - 1L) * CREDENTIALS + 1;
    }

    /**
     * The place of a credential.
     *
     * @param serial its number, counted from 1
     * @param shuffle the secret of its list
     */
    public static StatusPlace of(long serial, byte[] shuffle) {
        int list = listOf(serial);
        int number = Math.toIntExact(serial - firstOf(list));
        int left = number >> HALF_BITS;
        int right = number & HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int mixed = left ^ mix(shuffle, round, right);
            left = right;
            right = mixed;
        }
        return new StatusPlace(list, left << HALF_BITS | right);
    }

    private static int mix(byte[] shuffle, int round, int half) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(shuffle);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(round)
                    .putInt(half)
                    .array());
            return ByteBuffer.wrap(digest.digest()).getInt() & HALF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
