package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.training.domain.CodeList;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How pages write codes, people and moments. One for each page, because it remembers the names it has asked for. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter SESSION =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final People people;
    private final Map<String, String> names = new HashMap<>();

    Words(People people) {
        this.people = people;
    }

    /** The label of a code; an unknown code itself, empty text for none. */
    public String label(String list, @Nullable String word) {
        return word == null ? "" : CodeList.valueOf(list).label(word);
    }

    public String labels(String list, List<String> words) {
        return words.stream().map(CodeList.valueOf(list)::label).collect(Collectors.joining(", "));
    }

    public Map<String, String> list(String list) {
        return CodeList.valueOf(list).labels();
    }

    /** A number as people write it; empty text for none. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : NumberFormat.getInstance(Locale.ENGLISH).format(number);
    }

    public String percent(@Nullable BigDecimal number) {
        return number == null ? "" : number(number) + " %";
    }

    public String person(String userId) {
        return names.computeIfAbsent(userId, people::nameOf);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String dayOf(Instant moment) {
        return DAY.format(moment.atZone(ZoneOffset.UTC));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneOffset.UTC));
    }

    /** A date, or a date and time, of the outline; as it was written if it can't be read. */
    public String written(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return text.contains("T") ? SESSION.format(LocalDateTime.parse(text)) : DAY.format(LocalDate.parse(text));
        } catch (DateTimeException asItIs) {
            return text;
        }
    }

    /** The words of a decision: {@code approve-with-minor-changes} is "approve with minor changes". */
    public String plain(String word) {
        return word.replace('-', ' ');
    }

    /** The label of a BPMN element: {@code UserTask_SignOff} is "Sign off". */
    public String step(String element) {
        String name = element.substring(element.indexOf('_') + 1);
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? element : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
