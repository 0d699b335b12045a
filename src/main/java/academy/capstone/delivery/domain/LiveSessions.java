package academy.capstone.delivery.domain;

import academy.capstone.training.Format;
import academy.capstone.training.Outline;

/** How many sessions of an outline are live, which is what attendance is judged by. */
public final class LiveSessions {

    private LiveSessions() {}

    /** The live sessions; a session that doesn't say so is live when the training is led by an instructor. */
    public static int of(Outline outline, Format format) {
        return (int) outline.sessions().stream()
                .map(Outline.Session::live)
                .filter(live -> live == null ? format.instructorLed() : live)
                .count();
    }
}
