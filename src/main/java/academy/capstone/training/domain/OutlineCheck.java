package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import academy.capstone.workflow.Fault;
import java.util.List;

/** Every rule on the outline, and everything that is wrong with one at once. */
public final class OutlineCheck {

    private final TrainingRules rules;

    public OutlineCheck(TrainingRules rules) {
        this.rules = rules;
    }

    /** What stops an outline from being stored at all, even half finished: overlong texts, control characters. */
    public List<Fault> limits(Outline outline) {
        return List.of();
    }

    /** What an outline lacks before it can be reviewed; empty when it is complete and consistent. */
    public List<Fault> check(Outline outline, OutlineContext context) {
        Faults faults = new Faults();
        faults.addIf(outline.title() == null, "title", "Please fill in the title.");
        return faults.all();
    }
}
