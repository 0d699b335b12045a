package academy.capstone.training.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates, times and zones as the outline writes them. */
public final class SessionTime {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile(DATE + "T\\d\\d:\\d\\d(:\\d\\d)?");

    private SessionTime() {}

    /** A local date and time such as {@code 2027-03-01T09:00}. */
    public static Optional<LocalDateTime> local(String text) {
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A date such as {@code 2027-03-01}. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    public static String text(LocalDateTime time) {
        return TO_THE_MINUTE.format(time);
    }

    /** A time zone of the world's data base, such as {@code Africa/Nairobi}. */
    public static boolean isZone(String text) {
        return ZONES.contains(text);
    }
}
