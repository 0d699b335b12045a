package academy.capstone.workflow;

import java.util.Optional;

/**
 * A rule of the separation of duties: nobody acts on their own work. Asked at every door before a task is claimed,
 * assigned or completed, for administrators too.
 */
public interface DutyRule {

    /** The sentence with which this person is refused, or nothing if this rule does not object. */
    Optional<String> objection(Duty duty);
}
