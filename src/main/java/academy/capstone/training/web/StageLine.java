package academy.capstone.training.web;

import academy.capstone.training.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way of a training as a line of stages.
 *
 * @param mark {@code done}, {@code now} or {@code next}, as the style sheet calls them
 */
record StageLine(Stage stage, String mark) {

    /**
     * @param passed the stages entered so far, in order
     */
    static List<StageLine> of(Stage now, List<Stage> passed) {
        List<StageLine> line = new ArrayList<>();
        if (now.isEarlyEnd()) {
            passed.stream()
                    .distinct()
                    .filter(stage -> stage != now)
                    .forEach(stage -> line.add(new StageLine(stage, "done")));
            line.add(new StageLine(now, "now"));
            return line;
        }
        Arrays.stream(Stage.values())
                .filter(stage -> !stage.isEarlyEnd())
                .map(stage -> new StageLine(stage, mark(stage, now)))
                .forEach(line::add);
        return line;
    }

    private static String mark(Stage stage, Stage now) {
        if (stage == now) {
            return now == Stage.CLOSED ? "done" : "now";
        }
        return stage.compareTo(now) < 0 ? "done" : "next";
    }
}
