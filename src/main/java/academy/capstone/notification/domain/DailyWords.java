package academy.capstone.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a daily mail, and in which order. */
public final class DailyWords {

    private static final Instant NEVER = Instant.MAX;

    private DailyWords() {}

    /**
     * @param day the day of the mail, in words
     */
    public static String subject(List<OutboxNotice> carried, String day) {
        int tasks = tasks(carried);
        String what = tasks == 0
                ? "news of your trainings"
                : tasks == 1 ? "1 task waits for you" : tasks + " tasks wait for you";
        return "Your notices of " + day + ": " + what;
    }

    /** The first paragraph. */
    public static String opening(List<OutboxNotice> carried) {
        int tasks = tasks(carried);
        return switch (tasks) {
            case 0 -> "Nothing waits for you. Here is what you should know.";
            case 1 -> "One task waits for you.";
            default -> tasks + " tasks wait for you, the most urgent first.";
        };
    }

    /** The trainings with what is said of each: the most urgent first, and of each task the newest notice only. */
    public static List<Group> groups(List<OutboxNotice> carried) {
        Map<String, List<OutboxNotice>> byTraining = new LinkedHashMap<>();
        newestOfEachTask(carried)
                .forEach(notice -> byTraining
                        .computeIfAbsent(notice.trainingCode(), code -> new ArrayList<>())
                        .add(notice));
        return byTraining.values().stream()
                .map(DailyWords::group)
                .sorted(Comparator.comparing(Group::firstDue))
                .toList();
    }

    private static Group group(List<OutboxNotice> notices) {
        List<OutboxNotice> urgentFirst =
                notices.stream().sorted(Comparator.comparing(DailyWords::due)).toList();
        OutboxNotice newest = notices.get(notices.size() - 1);
        return new Group(newest.trainingCode(), newest.trainingTitle(), due(urgentFirst.get(0)), urgentFirst);
    }

    private static int tasks(List<OutboxNotice> carried) {
        return (int) newestOfEachTask(carried).stream()
                .filter(notice -> notice.way().taskKey().isPresent())
                .count();
    }

    private static Collection<OutboxNotice> newestOfEachTask(List<OutboxNotice> carried) {
        Map<String, OutboxNotice> newest = new LinkedHashMap<>();
        for (OutboxNotice notice : carried) {
            String subject = notice.way()
                    .taskKey()
                    .map(task -> notice.trainingCode() + " " + task)
                    .orElse(notice.key());
            newest.remove(subject);
            newest.put(subject, notice);
        }
        return newest.values();
    }

    private static Instant due(OutboxNotice notice) {
        Optional<Instant> due = notice.way().taskKey().flatMap(task -> notice.due());
        return due.orElse(NEVER);
    }

    /**
     * One training in a daily mail.
     *
     * @param firstDue when the first of its tasks is due; far ahead if none is
     * @param notices the most urgent first
     */
    public record Group(String trainingCode, String trainingTitle, Instant firstDue, List<OutboxNotice> notices) {

        public Group {
            notices = List.copyOf(notices);
        }
    }
}
