package academy.capstone.training.domain;

import java.util.List;

/**
 * A version of an outline and what became of it.
 *
 * @param remarks in plain words, oldest first, such as "reviewed in round 1: revise"; empty for what was only saved
 * @param signedOff true if it is the version that senior management approved
 */
public record VersionNote(SavedVersion version, List<Remark> remarks, boolean signedOff) {

    public VersionNote {
        remarks = List.copyOf(remarks);
    }

    /** True if somebody did more with it than save it. */
    public boolean noted() {
        return signedOff || !remarks.isEmpty();
    }

    /** What was done with a version; {@code comment} may be empty. */
    public record Remark(String words, String comment) {}
}
