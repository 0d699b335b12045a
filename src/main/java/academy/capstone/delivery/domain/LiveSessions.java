package academy.capstone.delivery.domain;

import academy.capstone.training.Format;
import academy.capstone.training.Outline;
import java.util.List;

/** Which sessions of an outline are live, which is what attendance is judged by. */
public final class LiveSessions {

    private LiveSessions() {}

    /** The live sessions; a session that doesn't say so is live when the training is led by an instructor. */
    public static List<Outline.Session> in(Outline outline, Format format) {
        return outline.sessions().stream()
                .filter(session -> session.live() == null ? format.instructorLed() : session.live())
                .toList();
    }

    /** How many there are. */
    public static int of(Outline outline, Format format) {
        return in(outline, format).size();
    }
}
