package academy.capstone.workflow;

import java.util.Optional;

/** Tells on behalf of which process the software is acting at this moment. */
public interface ProcessInHand {

    /** The engine's id of the process instance whose step is being carried out; empty outside of a process. */
    Optional<String> instance();
}
