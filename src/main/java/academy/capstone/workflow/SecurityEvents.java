package academy.capstone.workflow;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The security log {@code capstone.security}: who was refused what, and why. One line each. */
public final class SecurityEvents {

    private static final Logger LOG = LoggerFactory.getLogger("capstone.security");
    private static final String LINE = "who={} what={} why={}";
    private static final int LONGEST = 300;

    private SecurityEvents() {}

    /**
     * Somebody tried what they may not do.
     *
     * @param who user id, or null for somebody who has not signed in
     * @param what the request or command
     * @param why the sentence that the person was told
     */
    public static void refused(@Nullable String who, String what, @Nullable String why) {
        LOG.warn(LINE, name(who), discreet(what), discreet(why));
    }

    /** What was asked for is not possible as things stand: a race that was lost, a thing that is not there, a fault of input. */
    public static void turnedAway(@Nullable String who, String what, @Nullable String why) {
        LOG.info(LINE, name(who), discreet(what), discreet(why));
    }

    private static String name(@Nullable String who) {
        return who == null ? "a stranger" : oneLine(who);
    }

    private static String discreet(@Nullable String text) {
        return oneLine(Discreet.text(String.valueOf(text)));
    }

    /** Nobody writes a second line into the log by a name of their own. */
    private static String oneLine(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
